import pickle, uuid, secrets, tomllib, configparser, io, sys, platform, timeit, types, enum, weakref, gc, queue, sched, cmd, getpass, numbers, colorsys, ipaddress, email.message
class P:
    def __init__(self): self.x = [1, {"a": (2,)}]
data = pickle.dumps([1, "é", {"k": {1, 2}}, None, 2.5])
print(pickle.loads(data), pickle.loads(pickle.dumps(P())).x, pickle.loads(pickle.dumps(len)) is len)
for code in ("pickle.dumps(lambda: 1)", "pickle.loads(b'')", "pickle.loads(b'garbage')", "pickle.dumps((n for n in []))", "tomllib.loads('a = ')", "tomllib.loads('a = 1\\na = 2')", "tomllib.loads('[x')", "uuid.UUID('x')", "ipaddress.ip_address('1.2.3.999')", "queue.Queue().get_nowait()"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
print(uuid.UUID(int=5), uuid.uuid5(uuid.NAMESPACE_DNS, "site.org"), len(secrets.token_hex(4)), tomllib.loads("a = 1\n[b]\nc = [1, 'x']\nd = 2026-01-01\ne.f = true"), colorsys.rgb_to_hsv(1, 0.5, 0), ipaddress.ip_network("10.0.0.0/30").num_addresses)
cfg = configparser.ConfigParser()
cfg.read_string("[shop]\nname = Moss\nopen = yes\nn = 5\n[DEFAULT]\nx = ${n}\n")
print(cfg.sections(), cfg["shop"]["name"], cfg.getboolean("shop", "open"), cfg.getint("shop", "n"), dict(cfg["shop"]), cfg.get("shop", "zz", fallback="none"))
try:
    cfg["nope"]
except KeyError as error:
    print(error)
out = io.StringIO()
cfg.write(out)
print(out.getvalue(), sys.version_info[:2], sys.maxsize > 2 ** 30, sys.byteorder, sys.argv, sys.getrecursionlimit(), isinstance(5, numbers.Integral), weakref.ref(P)() is P)
m = email.message.EmailMessage()
m["Subject"] = "Hi"
m.set_content("text")
print(m)
