// SPDX-License-Identifier: Apache-2.0
/** Readings taken by hand that wait on this device, in IndexedDB, so that a closed page loses none. */
export interface Waiting {
  id: string
  pointId: string
  label: string
  unit: string
  zone: string
  time: string
  value: string
  confirmed: boolean
  note: string
  orgUnitId: string
  photo: Blob | null
  photoName: string
  state: 'waiting' | 'look-again' | 'refused'
  said: string
}

const STORE = 'waiting'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tanheng-readings', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error(request.error?.message ?? 'no storage'))
  })
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(new Error(transaction.error?.message ?? 'no storage'))
    })
  } finally {
    db.close()
  }
}

export const queue = {
  all: async (): Promise<Waiting[]> => (await run<Waiting[]>('readonly', (store) => store.getAll())).toSorted((a, b) => a.time.localeCompare(b.time)),
  put: (one: Waiting): Promise<unknown> => run('readwrite', (store) => store.put(one)),
  remove: (id: string): Promise<unknown> => run('readwrite', (store) => store.delete(id)),
}
