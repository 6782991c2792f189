//! Modules and packages that a program creates while it runs.

use crate::driver::output_of;

#[test]
fn packages_import_their_own_parts() {
    let source = r#"
import importlib, os, sys

def write(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as file:
        file.write(text)

write("shop/__init__.py", "from .prices import price\nprint('init', __name__, __package__)\n")
write("shop/prices.py", "from . import tax\nfrom .sub import deep\ndef price(x): return x * tax.RATE + deep.EXTRA\n")
write("shop/tax.py", "RATE = 2\n")
write("shop/sub/__init__.py", "")
write("shop/sub/deep.py", "from ..tax import RATE\nEXTRA = RATE * 10\ndef boom():\n    return 1 / 0\n")
write("tool.py", "print('tool as', __name__)\nV = 1\nif __name__ == '__main__':\n    print('main')\n")
write("one.py", "import two\nX = two.Y\n")
write("two.py", "import one\nY = one.X\n")
import shop, tool
print(shop.price(3), tool.V)
write("tool.py", "V = 22\n")
print(importlib.reload(tool).V)
for name in ("one", "shop.nope", "nope.x"):
    try:
        importlib.import_module(name)
    except (ImportError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    from shop.tax import RAT
except ImportError as error:
    print(error)
try:
    from . import x
except ImportError as error:
    print(error)
from shop.sub.deep import boom
boom()
"#;
    assert_eq!(
        output_of(source),
        "init shop shop\n\
         tool as tool\n\
         26 1\n\
         22\n\
         AttributeError partially initialized module 'one' from '/home/learner/one.py' has no attribute 'X' (most likely due to a circular import)\n\
         ModuleNotFoundError No module named 'shop.nope'\n\
         ModuleNotFoundError No module named 'nope'\n\
         cannot import name 'RAT' from 'shop.tax' (/home/learner/shop/tax.py)\n\
         attempted relative import with no known parent package\n\
         Traceback (most recent call last):\n\
         \x20 File \"main.py\", line 35, in <module>\n\
         \x20   boom()\n\
         \x20   ~~~~^^\n\
         \x20 File \"/home/learner/shop/sub/deep.py\", line 4, in boom\n\
         \x20   return 1 / 0\n\
         \x20          ~~^~~\n\
         ZeroDivisionError: division by zero\n"
    );
}

#[test]
fn a_zip_file_on_the_path_is_imported_from() {
    let source = r#"
import sys, zipfile

with zipfile.ZipFile("tools.zip", "w") as archive:
    archive.writestr("packed.py", "value = 7\n")
sys.path.insert(0, "tools.zip")
import packed
print(packed.value, packed.__file__)
"#;
    assert_eq!(output_of(source), "7 tools.zip/packed.py\n");
}
