/** Throws an error that says so when there is no WebGL: sigma itself would only stumble over the missing context. */
export function requireWebGL(): void {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
  if (!context) throw new Error('The browser offers no WebGL.')
  // Browsers grant only some contexts at a time.
  context.getExtension('WEBGL_lose_context')?.loseContext()
}
