"""The module `ssl` of a page, which has no connections to encrypt: the names that other modules
import are here, and anything that would open a connection says why it can't. The numbers are
OpenSSL's.
"""

from enum import IntEnum

from understory_refusals import NETWORK, refused

OPENSSL_VERSION = "no OpenSSL"
OPENSSL_VERSION_NUMBER = 0
OPENSSL_VERSION_INFO = (0, 0, 0, 0, 0)
HAS_ALPN = HAS_ECDH = HAS_NPN = HAS_PHA = HAS_PSK = HAS_SNI = HAS_SSLv2 = HAS_SSLv3 = False
HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = HAS_NEVER_CHECK_COMMON_NAME = False
CHANNEL_BINDING_TYPES = []

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = range(3)
PROTOCOL_TLS = PROTOCOL_SSLv23 = 2
PROTOCOL_TLSv1, PROTOCOL_TLSv1_1, PROTOCOL_TLSv1_2 = 3, 4, 5
PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 16, 17
VERIFY_DEFAULT, VERIFY_CRL_CHECK_LEAF, VERIFY_CRL_CHECK_CHAIN, VERIFY_X509_STRICT = 0, 4, 12, 32
VERIFY_ALLOW_PROXY_CERTS, VERIFY_X509_TRUSTED_FIRST, VERIFY_X509_PARTIAL_CHAIN = 64, 0x8000, 0x80000
OP_ALL = 0x80000050
OP_SINGLE_DH_USE = OP_SINGLE_ECDH_USE = OP_NO_SSLv2 = 0
OP_IGNORE_UNEXPECTED_EOF, OP_NO_TICKET, OP_NO_COMPRESSION = 0x80, 0x4000, 0x20000
OP_ENABLE_MIDDLEBOX_COMPAT, OP_CIPHER_SERVER_PREFERENCE = 0x100000, 0x400000
OP_NO_SSLv3, OP_NO_TLSv1, OP_NO_TLSv1_2 = 0x2000000, 0x4000000, 0x8000000
OP_NO_TLSv1_1, OP_NO_TLSv1_3, OP_NO_RENEGOTIATION = 0x10000000, 0x20000000, 0x40000000
SSL_ERROR_SSL, SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE, SSL_ERROR_SYSCALL = 1, 2, 3, 5
SSL_ERROR_ZERO_RETURN, SSL_ERROR_WANT_CONNECT, SSL_ERROR_EOF = 6, 7, 8


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class Purpose:
    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


class SSLError(OSError):
    """An error of an encrypted connection."""


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError


class SSLContext:
    """Settings for connections. They can be made and changed; only a connection is refused."""

    def __init__(self, protocol=PROTOCOL_TLS):
        self.protocol = protocol
        self.check_hostname = protocol == PROTOCOL_TLS_CLIENT
        self.verify_mode = CERT_REQUIRED if self.check_hostname else CERT_NONE
        self.verify_flags = VERIFY_X509_TRUSTED_FIRST
        self.options = OP_ALL
        self.minimum_version, self.maximum_version = TLSVersion.TLSv1_2, TLSVersion.MAXIMUM_SUPPORTED
        self.post_handshake_auth = False

    def set_alpn_protocols(self, alpn_protocols):
        """There is nobody to agree on a protocol with."""

    def set_ciphers(self, ciphers):
        """There is nothing to encrypt."""

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """There are no certificates in a page."""


class SSLSocket:
    """The class of an encrypted connection, which other modules name."""


class SSLObject:
    """The class of an encrypted connection without a socket, which other modules name."""


class SSLSession:
    """The class of a session that can be resumed, which other modules name."""


class MemoryBIO:
    """The class of a buffer for an `SSLObject`, which other modules name."""


def create_default_context(purpose=Purpose.SERVER_AUTH, **certificates):
    return SSLContext(PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)


def _create_unverified_context(protocol=PROTOCOL_TLS, **settings):
    return SSLContext(protocol)


_create_default_https_context = create_default_context
for _owner, _name in (
    (SSLContext, "load_cert_chain"), (SSLContext, "load_verify_locations"),
    (SSLContext, "wrap_bio"), (SSLContext, "wrap_socket"), (MemoryBIO, "__new__"),
):
    setattr(_owner, _name, refused(_name, NETWORK))


def get_server_certificate(addr, **settings):
    raise OSError(NETWORK.sentence())
