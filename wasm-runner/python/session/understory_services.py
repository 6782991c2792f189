"""The services that a program in the page reaches through a socket.

`_socket` asks here. A service is a function that takes a host's name and a port, and returns a
connection with `send(data)`, `recv(size)`, which waits and returns at most that many bytes, and
`close()`.
"""

# By host and port.
SERVICES = {}
