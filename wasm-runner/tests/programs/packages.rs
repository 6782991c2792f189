//! Packages from packs: their code is compiled ahead, and their sources are loaded for tracebacks.

use std::{fs, path::PathBuf, process::Command};

use serde_json::json;

use crate::driver::{Program, RunResult};

const PROGRAM: &str = env!("CARGO_BIN_EXE_understory-python");

/// The modules of the package, as they are in a pack.
const MODULES: [(&str, bool, &str); 3] = [
    (
        "shop",
        true,
        "'''A shop.'''\nfrom .prices import price\nSOLD = {'pear', 'plum'}\n",
    ),
    (
        "shop.prices",
        false,
        "import json\n\n\n\ndef price(text):\n    read = json.loads\n    return 100 / (\n        read(text) + 0)\n",
    ),
    ("shop/page.html", false, "<p>"),
];

/// Looks at the package from outside.
const VISIT: &str = r#"
import inspect, pathlib, shop
print(shop.__doc__, sorted(shop.SOLD), shop.__file__, shop.price("4"))
print(pathlib.Path(shop.__file__).with_name("page.html").read_text())
print(inspect.getsource(shop.price).splitlines()[0])
shop.price("0")
"#;

/// Returns a pack in the format of `src/library/pack.rs`.
fn pack(modules: &[(&str, bool, &str)]) -> Vec<u8> {
    let number = |length: usize| u32::try_from(length).expect("it is small").to_le_bytes();
    let mut bytes = number(modules.len()).to_vec();
    for (name, package, content) in modules {
        bytes.extend(
            u16::try_from(name.len())
                .expect("it is small")
                .to_le_bytes(),
        );
        bytes.extend(name.as_bytes());
        bytes.push(u8::from(*package));
        bytes.extend(number(content.len()));
    }
    modules
        .iter()
        .for_each(|(_, _, content)| bytes.extend(content.as_bytes()));
    bytes
}

/// Returns a folder for `--packages`, with the sources in one pack and the code in another.
fn packages(name: &str, is_there: impl Fn(&str) -> bool) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let sources = folder.join("sources");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&sources).expect("a folder can be made");
    fs::write(sources.join("package-shop.pack"), pack(&MODULES)).expect("it can be written");
    let compile = Command::new(PROGRAM)
        .arg("--compile")
        .args([&sources, &folder])
        .status();
    assert!(compile.expect("it starts").success());
    let table =
        "+ shop package-shop package-source-shop\n- shop.prices package-shop package-source-shop\n";
    fs::write(folder.join("modules.txt"), table).expect("it can be written");
    fs::copy(
        sources.join("package-shop.pack"),
        folder.join("package-source-shop.pack"),
    )
    .expect("it can be copied");
    for pack in ["package-shop", "package-source-shop"] {
        if !is_there(pack) {
            fs::remove_file(folder.join(format!("{pack}.pack"))).expect("it is there");
        }
    }
    folder
}

fn visit(folder: &PathBuf) -> RunResult {
    let request = json!({"kind": "run", "source": VISIT, "stdin": []});
    Program::from(request).with_packages(folder).run()
}

#[test]
fn compiled_packages_work_like_their_sources() {
    let compiled = visit(&packages("compiled", |_| true));
    let from_source = visit(&packages("from-source", |pack| pack != "package-shop"));
    assert_eq!(
        from_source.output,
        "A shop. ['pear', 'plum'] /usr/lib/python3.14/site-packages/shop/__init__.py 25.0\n\
         <p>\n\
         def price(text):\n\
         Traceback (most recent call last):\n  \
           File \"main.py\", line 6, in <module>\n    \
             shop.price(\"0\")\n    \
             ~~~~~~~~~~^^^^^\n  \
           File \"/usr/lib/python3.14/site-packages/shop/prices.py\", line 7, in price\n    \
             return 100 / (\n           \
                    ~~~~^~~\n        \
                 read(text) + 0)\n        \
                 ~~~~~~~~~~~~~~~\n\
         ZeroDivisionError: division by zero\n"
    );
    assert_eq!(compiled.output, from_source.output);
}

#[test]
fn compiled_packages_need_no_sources_to_run() {
    let result = visit(&packages("without-sources", |pack| {
        pack != "package-source-shop"
    }));
    let (printed, _) = result.output.split_once("<p>\n").expect("it was imported");
    assert!(printed.starts_with("A shop."), "{printed}");
    assert_eq!(result.error("type"), "OSError");
}
