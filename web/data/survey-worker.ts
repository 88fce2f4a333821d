import { config } from 'zod'
import { answerMessages } from './answer-messages.ts'
import type { Port } from './worker-messages.ts'

// What checks records would try to write code; where the page's policy holds here too, the browser complains of it.
config({ jitless: true })

/** The worker that holds a survey for a page without a server. */
answerMessages(globalThis as unknown as Port)
