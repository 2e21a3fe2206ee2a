# SPDX-License-Identifier: Apache-2.0
"""A serial line of this machine: a pseudo-terminal at the path of the second argument, whose other
end is joined to a TCP server at the port of the third. Listens on the first port once it stands."""
import os
import select
import socket
import sys
import termios
import tty

ready, path, target = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
master, slave = os.openpty()
for end in (master, slave):
    tty.setraw(end, termios.TCSANOW)
os.symlink(os.ttyname(slave), path)
far = socket.create_connection(("127.0.0.1", target))
listener = socket.create_server(("127.0.0.1", ready))
while True:
    readable, _, _ = select.select([master, far, listener], [], [])
    if listener in readable:
        listener.accept()[0].close()
    if master in readable:
        far.sendall(os.read(master, 4096))
    if far in readable:
        data = far.recv(4096)
        if not data:
            break
        os.write(master, data)
