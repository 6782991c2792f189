"""The module `_socket` without a network, so that modules that may use one can be imported.

Opening a socket or looking up an address raises OSError with the reason.
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
    """A socket, which can't be created."""

    __module__ = "_socket"
    __slots__ = ()
    timeout = None

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        no_network()

    def close(self):
        """Does nothing, because no socket can be open."""


SocketType = socket


@native
def no_network():
    raise OSError(NETWORK.sentence())


@native
def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    raise gaierror(EAI_NONAME, NETWORK.sentence())


@native
def gethostbyname(hostname, /):
    getaddrinfo(hostname, None)


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
