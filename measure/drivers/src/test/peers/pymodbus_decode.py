# SPDX-License-Identifier: Apache-2.0
"""Reads "request|answer HEX" lines of protocol data units and says what pymodbus makes of each."""
import logging
import sys

from pymodbus.factory import ClientDecoder, ServerDecoder

logging.disable(logging.CRITICAL)
DECODERS = {"request": ServerDecoder(), "answer": ClientDecoder()}


def tell(direction, unit):
    code = unit[0]
    if direction == "answer" and code & 0x80:
        message = DECODERS[direction].decode(unit)
        return f"exception {message.exception_code}"
    message = DECODERS[direction].decode(unit)
    if message is None:
        return "none"
    if code in (3, 4) and direction == "answer":
        return "registers " + ",".join(str(r) for r in message.registers)
    if code in (1, 2) and direction == "answer":
        return "bits " + "".join("1" if b else "0" for b in message.bits)
    if code in (1, 2, 3, 4):
        return f"read {message.address} {message.count}"
    if code == 5:
        return f"coil {message.address} {int(message.value)}"
    if code == 6:
        return f"register {message.address} {message.value}"
    if code in (15, 16) and direction == "answer":
        return f"written {message.address} {message.count}"
    if code == 16:
        return f"write {message.address} " + ",".join(str(v) for v in message.values)
    if code == 15:
        bits = message.values[: message.count] if hasattr(message, "count") else message.values
        return f"write {message.address} " + "".join("1" if b else "0" for b in bits)
    return "other"


for line in sys.stdin:
    direction, text = line.split()
    try:
        print(tell(direction, bytes.fromhex(text)))
    except Exception as error:  # what it cannot read it has no opinion on
        print("fails " + type(error).__name__)
