import type { Context } from 'hono'

/** The fields of a form that was sent; undefined when it is none, or one that cannot be read. */
export async function formFields(c: Context): Promise<URLSearchParams | undefined> {
  const contentType = c.req.header('content-type')?.toLowerCase() ?? ''
  if (contentType.startsWith('multipart/form-data')) return fieldsOfParts(c)
  const isForm = contentType === '' || contentType.startsWith('application/x-www-form-urlencoded')
  return isForm ? new URLSearchParams(await c.req.text()) : undefined
}

async function fieldsOfParts(c: Context): Promise<URLSearchParams | undefined> {
  try {
    const fields = new URLSearchParams()
    for (const [name, value] of await c.req.formData()) fields.append(name, String(value))
    return fields
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
