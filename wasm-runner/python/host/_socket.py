"""The module `_socket` without a network, so that modules that may use one can be imported.

Opening a socket or looking up an address raises OSError with the reason, except for the hosts that
`understory_services` provides.
"""

from _understory import native

from understory_refusals import NETWORK

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM = 1, 2
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_BROADCAST, SO_ERROR, SO_TYPE = 1, 2, 9, 6, 4, 3
SOMAXCONN = 4096
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, IPV6_V6ONLY, TCP_NODELAY = 0, 6, 17, 41, 26, 1
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST = 1, 2, 4
NI_NUMERICHOST, NI_NUMERICSERV = 1, 2
MSG_PEEK, MSG_DONTWAIT = 2, 64
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
EAI_NONAME = -2
INADDR_ANY, INADDR_LOOPBACK = 0, 0x7F000001
has_ipv6 = False
error = OSError
timeout = TimeoutError


class herror(OSError):
    __module__ = "socket"


class gaierror(OSError):
    __module__ = "socket"


class socket:
    """A stream socket to one of the services. Without any, it can't be created."""

    __module__ = "_socket"
    __slots__ = ("_address", "_connection", "_family", "_proto", "_timeout", "_type")

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._connection = self._address = self._timeout = None
        self._family = AF_INET if family == -1 else family
        self._type = SOCK_STREAM if type == -1 else type
        self._proto = 0 if proto == -1 else proto
        if not services():
            no_network()

    @property
    def family(self):
        return self._family

    @property
    def type(self):
        return self._type

    @property
    def proto(self):
        return self._proto

    @property
    def timeout(self):
        return self._timeout

    def connect(self, address, /):
        self._connection = service(*address[:2])(*address[:2])
        self._address = address

    def connect_ex(self, address, /):
        self.connect(address)
        return 0

    def send(self, data, flags=0, /):
        self._connected().send(bytes(data))
        return len(data)

    def sendall(self, data, flags=0, /):
        self.send(data)

    def recv(self, size, flags=0, /):
        return self._connected().recv(size)

    def recv_into(self, buffer, size=0, flags=0):
        view = memoryview(buffer)
        data = self.recv(size or len(view))
        view[: len(data)] = data
        return len(data)

    def _connected(self):
        if self._connection is None:
            # As on Linux, ENOTCONN.
            raise OSError(107, "Transport endpoint is not connected")
        return self._connection

    def getpeername(self):
        self._connected()
        return self._address

    def getsockname(self):
        return ("127.0.0.1", 0)

    def settimeout(self, timeout, /):
        self._timeout = timeout

    def gettimeout(self):
        return self._timeout

    def setblocking(self, blocking, /):
        self._timeout = None if blocking else 0.0

    def getblocking(self):
        return self._timeout is None

    def setsockopt(self, level, name, value, /):
        """Does nothing, because no option changes a service."""

    def getsockopt(self, level, name, size=0, /):
        return 0

    def fileno(self):
        return -1 if self._connection is None else SERVICE_DESCRIPTOR

    def shutdown(self, how, /):
        self._connected()

    def detach(self):
        self.close()
        return -1

    def close(self):
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


SocketType = socket
# No file has it.
SERVICE_DESCRIPTOR = 1 << 20


def services():
    """Returns the functions that connect to services, by their host's name and port."""
    try:
        from understory_services import SERVICES
    except ImportError:
        return {}
    return SERVICES


def service(host, port):
    if (host, port) not in services():
        no_network()
    return services()[host, port]


@native
def no_network():
    raise OSError(NETWORK.sentence())


@native
def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if any(host == name for name, _ in services()):
        return [(AF_INET, SOCK_STREAM, IPPROTO_TCP, "", (host, port))]
    raise gaierror(EAI_NONAME, NETWORK.sentence())


@native
def gethostbyname(hostname, /):
    return getaddrinfo(hostname, None)[0][4][0]


@native
def gethostname():
    return "understory"


@native
def getdefaulttimeout():
    return None


@native
def setdefaulttimeout(timeout, /):
    """Does nothing, because nothing waits for a network."""


@native
def htons(number, /):
    return int.from_bytes(number.to_bytes(2, "big"), "little")


ntohs = htons


@native
def htonl(number, /):
    return int.from_bytes(number.to_bytes(4, "big"), "little")


ntohl = htonl
