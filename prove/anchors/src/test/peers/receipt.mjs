// SPDX-License-Identifier: Apache-2.0
// Checks a receipt as a stranger does: node receipt.mjs RECEIPT-FILE JWK-FILE [names to present]
import { createHash, webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'

const [receiptFile, keyFile, ...names] = process.argv.slice(2)
const { kty, crv, x, y } = JSON.parse(readFileSync(keyFile, 'utf8'))
const ec = { name: 'ECDSA', namedCurve: 'P-256' }
const key = await webcrypto.subtle.importKey('jwk', { kty, crv, x, y }, ec, false, ['verify'])
const instance = new SDJwtVcInstance({
  verifier: (data, signature) =>
    webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, Buffer.from(signature, 'base64url'), Buffer.from(data)),
  hasher: (data, alg) => createHash(alg.replace('-', '')).update(data).digest(),
  hashAlg: 'sha-256',
  saltGenerator: () => 'unused',
  signAlg: 'ES256',
})
let receipt = readFileSync(receiptFile, 'utf8').trim()
if (names.length > 0) receipt = await instance.present(receipt, Object.fromEntries(names.map((name) => [name, true])))
const { payload } = await instance.verify(receipt)
console.log(JSON.stringify({ receipt, payload }))
