import traceback, sys
def inner():
    raise LookupError("not found")
try:
    inner()
except LookupError as error:
    traceback.print_exc()
    print(traceback.format_exc().splitlines()[-1], traceback.extract_tb(error.__traceback__)[-1].name, error.__traceback__.tb_lineno)
    print("".join(traceback.format_exception_only(error)), traceback.format_tb(error.__traceback__)[0], sys.exc_info()[0], repr(traceback.TracebackException.from_exception(error)))
traceback.print_stack(file=sys.stdout) if False else None
print(sys.exc_info())
e = ValueError("not raised")
traceback.print_exception(e)
sys.excepthook(ValueError, e, None)
try:
    raise e
except ValueError:
    print(traceback.format_exc(limit=0), traceback.format_exc(chain=False))
