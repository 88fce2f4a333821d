/**
 * An edge is a ribbon of triangles along a quadratic curve, or along a circle where both ends are one node. The vertex
 * shader measures the way along it, so that the fragment shader can stop at the nodes' outlines, cut dashes and
 * shape the arrowhead. All lengths are in CSS pixels, y upwards.
 */
export const EDGE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_step;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_fromSize;
attribute float a_toSize;
attribute float a_fromGap;
attribute float a_toGap;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_dashed;
attribute float a_arrow;
attribute float a_level;
attribute vec4 a_color;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
uniform float u_fade;
uniform vec3 u_ground;

varying float v_along;
varying float v_across;
varying float v_start;
varying float v_end;
varying float v_thickness;
varying float v_dashed;
varying float v_arrow;
varying vec4 v_color;

vec2 slope(float t, vec2 p0, vec2 p1, vec2 p2) {
  return 2.0 * mix(p1 - p0, p2 - p1, t);
}

/** Length of the curve up to t, by five-point Gauss quadrature. */
float lengthUpTo(float t, vec2 p0, vec2 p1, vec2 p2) {
  float h = 0.5 * t;
  return h * (
      0.5688889 * length(slope(h, p0, p1, p2))
    + 0.4786287 * length(slope(h * 0.4615307, p0, p1, p2))
    + 0.4786287 * length(slope(h * 1.5384693, p0, p1, p2))
    + 0.2369269 * length(slope(h * 0.0938202, p0, p1, p2))
    + 0.2369269 * length(slope(h * 1.9061798, p0, p1, p2)));
}

void main() {
  // A hidden edge is all zeros, and lies out of sight.
  if (a_thickness == 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * 0.5 * u_viewport;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * 0.5 * u_viewport;
  float fromRadius = a_fromSize / u_sizeRatio;
  float toRadius = a_toSize / u_sizeRatio;
  float t = a_step.x;
  vec2 way = to - from;
  vec2 point;
  vec2 heading;
  float total;

  if (length(way) < 0.01) {
    float loop = (fromRadius + a_fromGap) * 0.7 + 6.0 + 40.0 * abs(a_curvature);
    float angle = 6.2831853 * t - 1.5707963;
    point = from + vec2(0.0, loop) + loop * vec2(cos(angle), sin(angle));
    heading = vec2(-sin(angle), cos(angle));
    total = 6.2831853 * loop;
    v_along = total * t;
  } else {
    vec2 middle = from + 0.5 * way + vec2(-way.y, way.x) * a_curvature;
    point = mix(mix(from, middle, t), mix(middle, to, t), t);
    heading = normalize(slope(t, from, middle, to));
    total = lengthUpTo(1.0, from, middle, to);
    v_along = lengthUpTo(t, from, middle, to);
  }

  v_start = fromRadius + a_fromGap;
  v_end = total - toRadius - a_toGap;
  v_thickness = a_thickness;
  v_dashed = a_dashed;
  v_arrow = a_arrow;
  #ifdef PICKING_MODE
  float reach = 6.0;
  v_color = a_id;
  #else
  float reach = max(0.5 * a_thickness, a_arrow * 4.5) + 1.0;
  v_color = vec4(mix(a_color.rgb, u_ground, a_level > 1.5 ? 0.0 : u_fade), 1.0);
  #endif
  v_across = a_step.y * reach;
  point += vec2(-heading.y, heading.x) * v_across;
  // Levels from 0 to 2.5; what is nearer hides what is farther.
  gl_Position = vec4(point * 2.0 / u_viewport, 0.9 - 0.3 * a_level, 1.0);
}
`

export const EDGE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

uniform float u_pixelRatio;

varying float v_along;
varying float v_across;
varying float v_start;
varying float v_end;
varying float v_thickness;
varying float v_dashed;
varying float v_arrow;
varying vec4 v_color;

const float ARROW_LENGTH = 9.0;
const float ARROW_HALF = 4.0;
const float DASH = 4.5;
const float GAP = 3.5;

float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

void main() {
  if (v_along < v_start || v_along > v_end) discard;

  #ifdef PICKING_MODE
  if (abs(v_across) > max(0.5 * v_thickness, 5.0)) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  float rest = v_end - v_along;
  float line = 0.5 * v_thickness;
  bool inHead = v_arrow > 0.5 && rest < ARROW_LENGTH;
  if (inHead) line = ARROW_HALF * rest / ARROW_LENGTH;
  float share = cover(abs(v_across) - line);
  if (v_dashed > 0.5 && !inHead) {
    float place = mod(v_along - v_start, DASH + GAP);
    share *= cover(abs(place - 0.5 * DASH) - 0.5 * DASH);
  }
  if (share < 0.003) discard;
  gl_FragColor = vec4(v_color.rgb * share, share);
  #endif
}
`
