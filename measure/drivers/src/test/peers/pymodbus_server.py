# SPDX-License-Identifier: Apache-2.0
"""A device by pymodbus: unit 1 holds 230.5 with swapped words, BCD and a bit; short tables.
Speaks RTU over TCP where the second argument says so."""
import struct
import sys

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.server import StartTcpServer
from pymodbus.transaction import ModbusRtuFramer, ModbusSocketFramer

high, low = struct.unpack(">HH", struct.pack(">f", 230.5))
holding = [low, high, 0x1234, 0x5678, 0b1000000000000] + [0] * 15
block = ModbusSequentialDataBlock(0, holding)
slave = ModbusSlaveContext(
    di=ModbusSequentialDataBlock(0, [False, True] * 10),
    co=ModbusSequentialDataBlock(0, [True, False] * 10),
    hr=block,
    ir=ModbusSequentialDataBlock(0, [7] * 20),
    zero_mode=True,
)
framer = ModbusRtuFramer if sys.argv[2:] == ["rtu"] else ModbusSocketFramer
StartTcpServer(
    context=ModbusServerContext(slaves={1: slave}, single=False),
    framer=framer,
    address=("127.0.0.1", int(sys.argv[1])),
)
