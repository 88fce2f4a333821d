/** Why Neo4j cannot run here, in one sentence that says what would help; undefined when it can. */
export function missingTool(): string | undefined

/** The folder of Neo4j's jars, fetched first if this checkout has not done so yet. */
export function fetchLibraries(): string
