import type { MotcuaClient } from './create-client.ts'

/**
 * Uploads one file; the hash it answers names the file in an application, a supplement or the draft of a result.
 * @example const { data } = await uploadFile(client, new File([bytes], 'giay-chung-sinh.pdf'))
 */
export function uploadFile(client: MotcuaClient, file: File) {
  return client.POST('/api/v1/files', {
    body: { file: file.name },
    // The description knows a file as text only; what travels is the form.
    bodySerializer() {
      const form = new FormData()
      form.set('file', file)
      return form
    },
  })
}
