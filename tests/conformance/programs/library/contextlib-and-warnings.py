import contextlib, warnings, io, sys, logging
with contextlib.redirect_stdout(io.StringIO()) as out:
    print("hidden")
print(repr(out.getvalue()))
with contextlib.suppress(ZeroDivisionError):
    1 / 0
@contextlib.contextmanager
def broken():
    yield 1
    yield 2
@contextlib.contextmanager
def never():
    if False: yield
for make in (broken, never):
    try:
        with make():
            pass
    except RuntimeError as error:
        print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    warnings.warn("careful")
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as error:
        print(repr(error))
warnings.warn("shown on the terminal")
logging.warning("logged %s", 5)
logging.info("not shown")
log = logging.getLogger("shop")
log.error("sold out: %d", 0)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
log.addHandler(handler)
log.propagate = False
log.setLevel(logging.DEBUG)
log.debug("detail")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
