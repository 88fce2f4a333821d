/**
 * A node is a square of two triangles; the fragment shader finds the distance to the outline of its shape and so draws
 * it crisp at any size. All lengths are in CSS pixels, y upwards.
 */
export const NODE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_ring;
attribute float a_level;
attribute vec4 a_color;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
uniform vec3 u_fades;
uniform vec3 u_ground;
uniform vec3 u_outline;

varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_ring;
varying vec4 v_color;
varying vec3 v_outline;

void main() {
  v_radius = a_size / u_sizeRatio;
  v_point = a_corner * (v_radius * 1.4 + 10.0);
  v_shape = a_shape;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  float fade = a_level > 1.5 ? u_fades.z : a_level > 0.5 ? u_fades.y : u_fades.x;
  v_color = vec4(mix(a_color.rgb, u_ground, fade), 1.0);
  v_outline = mix(u_outline, u_ground, fade);
  #endif
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  // A hidden node is all zeros, and lies out of sight.
  gl_Position = a_size == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(centre + v_point * 2.0 / u_viewport, 0.0, 1.0);
}
`

export const NODE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

uniform float u_pixelRatio;
uniform vec3 u_ground;
uniform vec3 u_ringColor;

varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_ring;
varying vec4 v_color;
varying vec3 v_outline;

float box(vec2 p, vec2 extent, float corner) {
  vec2 beyond = abs(p) - extent + corner;
  return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - corner;
}

float outline(vec2 p, float r) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return box(p, vec2(r * 0.9), 1.5);
  if (v_shape < 2.5) return box(vec2(p.x + p.y, p.x - p.y) * 0.70710678, vec2(r * 0.86), 1.0);
  if (v_shape < 3.5) return max(q.x * 0.8660254 + q.y * 0.5, q.y) - r * 0.95;
  if (v_shape < 4.5) {
    float y = p.y + r * 0.16;
    return max(q.x * 0.8660254 + y * 0.5, -y) - r * 0.62;
  }
  if (v_shape < 5.5) return box(p, vec2(r * 0.8, r * 1.04), 1.5);
  if (v_shape < 6.5) return length(p) - r;
  return length(p) - r * 0.78;
}

/** How much of the pixel lies inside of the distance. */
float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

vec4 over(vec4 top, vec4 below) {
  return top + below * (1.0 - top.a);
}

vec4 paint(vec3 color, float share) {
  return vec4(color * share, share);
}

void main() {
  float away = outline(v_point, v_radius);

  #ifdef PICKING_MODE
  if (away > 3.0) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  vec4 result = vec4(0.0);
  if (v_ring > 0.5) {
    float fromRing = length(v_point) - (v_radius + 7.0);
    result = paint(u_ringColor, cover(fromRing) * (v_ring > 1.5 ? 0.16 : 0.10));
    if (v_ring > 1.5) result = over(paint(u_ringColor, cover(abs(fromRing) - 0.8)), result);
  }
  if (v_shape > 5.5 && v_shape < 6.5) {
    float dashes = max(6.0, floor(v_radius * 1.25));
    float turn = fract(atan(v_point.y, v_point.x) / 6.2831853 * dashes);
    float gap = (abs(turn - 0.5) - 0.3) * 6.2831853 * v_radius / dashes;
    result = over(paint(u_ground, cover(away - 1.0)), result);
    result = over(paint(v_color.rgb, cover(abs(away + 0.8) - 0.9) * cover(gap)), result);
  } else {
    result = over(paint(v_outline, cover(away - 1.5)), result);
    result = over(paint(v_color.rgb, cover(away)), result);
  }
  if (result.a < 0.003) discard;
  gl_FragColor = result;
  #endif
}
`
