// SPDX-License-Identifier: Apache-2.0
// Compiles a contract from stdin and prints its creation code in hexadecimal digits.
import solc from 'solc'
import { readFileSync } from 'node:fs'

const input = {
  language: 'Solidity',
  sources: { 'Anchor.sol': { content: readFileSync(0, 'utf8') } },
  settings: {
    evmVersion: 'london',
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.methodIdentifiers'] } },
  },
}
const output = JSON.parse(solc.compile(JSON.stringify(input)))
for (const error of output.errors ?? []) console.error(error.formattedMessage)
const { evm } = output.contracts['Anchor.sol'].Anchor
console.error(JSON.stringify(evm.methodIdentifiers))
console.log(evm.bytecode.object)
