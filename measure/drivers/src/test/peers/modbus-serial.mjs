// SPDX-License-Identifier: Apache-2.0
// A device by modbus-serial: unit 3 holds 230.5 and 123456 in registers 0-3, others are away.
import { createRequire } from 'node:module'

const { ServerTCP } = createRequire(import.meta.url)('modbus-serial')
const bytes = Buffer.alloc(512)
bytes.writeFloatBE(230.5, 0)
bytes.writeUInt32BE(123456, 4)
bytes.writeUInt16BE(0xfffe, 20) // exponent -2 in register 10
for (let i = 100; i < 230; i++) bytes.writeUInt16BE(i, 2 * i)
const registers = {
  getHoldingRegister: (address) => bytes.readUInt16BE(2 * address),
  getInputRegister: (address) => bytes.readUInt16BE(2 * address),
  getCoil: (address) => address % 3 === 0,
}
new ServerTCP(registers, { host: '127.0.0.1', port: Number(process.argv[2]), unitID: 3 })
