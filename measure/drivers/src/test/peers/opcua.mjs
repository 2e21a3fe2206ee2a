// SPDX-License-Identifier: Apache-2.0
// A server by node-opcua: a press whose energy grows by 0.25 kWh each 300 ms, the same kept as history, and a
// broken sensor. Its keys lie in the folder of the second argument.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { OPCUAServer } = require('node-opcua-server')
const { Variant, DataType } = require('node-opcua-variant')
const { StatusCodes } = require('node-opcua-status-code')
const { OPCUACertificateManager } = require('node-opcua-certificate-manager')
const serverCertificateManager = new OPCUACertificateManager({
  automaticallyAcceptUnknownCertificate: true,
  rootFolder: process.argv[3],
})
await serverCertificateManager.initialize()
const server = new OPCUAServer({
  port: Number(process.argv[2]),
  hostname: '127.0.0.1',
  allowAnonymous: true,
  serverCertificateManager,
})
await server.initialize()
const space = server.engine.addressSpace
const own = space.getOwnNamespace()
const press = own.addObject({ organizedBy: space.rootFolder.objects, browseName: 'Press' })
let energy = 1000
const node = own.addVariable({ componentOf: press, nodeId: 's=Press.Energy', browseName: 'Energy', dataType: 'Double' })
node.setValueFromSource({ dataType: DataType.Double, value: energy })
const kept = own.addVariable({ componentOf: press, nodeId: 's=Press.Kept', browseName: 'Kept', dataType: 'Double' })
kept.setValueFromSource({ dataType: DataType.Double, value: energy })
space.installHistoricalDataNode(kept, { maxOnlineValues: 5000 })
const broken = own.addVariable({ componentOf: press, nodeId: 's=Press.Broken', browseName: 'Broken', dataType: 'Double' })
broken.setValueFromSource({ dataType: DataType.Double, value: 1 }, StatusCodes.BadSensorFailure)
own.addVariable({
  componentOf: press,
  nodeId: 's=Press.Name',
  browseName: 'Name',
  dataType: 'String',
  value: { get: () => new Variant({ dataType: DataType.String, value: 'press 1' }) },
})
setInterval(() => {
  energy += 0.25
  for (const each of [node, kept]) each.setValueFromSource({ dataType: DataType.Double, value: energy })
}, 300)
await server.start()
