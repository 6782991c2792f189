import sys
import sysconfig

assert sys.abiflags == ""
sysconfig.get_config_vars()
