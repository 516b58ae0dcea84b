import type { ParseReply, ParseTask } from '../../../crawler/parsed-document.ts'

// A parse process that does what the content type of its task says, and else counts the bytes.
const ODD: Readonly<Record<string, () => void>> = {
  exit: () => process.exit(1),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  throw: () => {
    throw new Error('thrown')
  },
  hang: () => {
    for (;;);
  },
  silence: () => {},
}

process.once('message', () => {
  process.on('message', answer)
  process.send?.('ready')
})

function answer({ contentType, bytes }: ParseTask) {
  const odd = ODD[contentType]
  if (odd) return odd()
  const document = { found: bytes.byteLength, drafts: [], rejections: [] }
  const reply: ParseReply = { ok: true, document }
  process.send?.(reply)
}
