//! The table of which piece of Python belongs to which concept.
//!
//! Keys are those that lessons list under `teaches`. If no lesson of a course teaches a key,
//! programs aren't checked for it, so courses with other keys or none are unaffected. If a row
//! has several keys, knowing one of them is enough.
//!
//! To add a row for syntax, add a line to [`Syntax`] with the shortest program that shows it,
//! and record it in [`super::uses`]. For a function, a method, a module or a name from a
//! module, add a line to the list of its kind.

use super::Keys;

macro_rules! syntax {
    ($($variant:ident = $example:literal => $($key:literal)|+;)*) => {
        /// A piece of Python's syntax that a lesson teaches.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each has a program that shows it")]
        pub enum Syntax { $($variant,)* }

        impl Syntax {
            /// Every piece, with the shortest program that shows it.
            pub const ALL: &[(Self, &str)] = &[$((Self::$variant, $example)),*];

            /// Returns the concepts it belongs to.
            #[must_use]
            pub fn keys(self) -> Keys {
                match self { $(Self::$variant => &[$($key),+],)* }
            }
        }
    };
}

syntax! {
    Text = "\"a\"" => "text-in-quotes";
    ManyValues = "print(a, b)" => "print-many-values";
    Comment = "# why" => "comment";
    NewlineEscape = "\"a\\nb\"" => "newline-escape";
    Assignment = "a = 1" => "assignment";
    AugmentedAssignment = "a += 1" => "reassignment";
    Arithmetic = "a * 2" => "arithmetic";
    FloorDivision = "a // 2" => "floor-division";
    Remainder = "a % 2" => "remainder";
    Concatenation = "\"a\" + b" => "concatenation";
    FString = "f\"{a}\"" => "f-string";
    FormatSpec = "f\"{a:.2f}\"" => "format-spec";
    Boolean = "True" => "bool";
    Comparison = "a < b" => "comparison";
    ChainedComparison = "a < b < c" => "chained-comparison";
    If = "if a: b" => "if-else";
    Elif = "if a: b\nelif c: d" => "elif";
    NestedIf = "if a:\n    if b: c" => "nested-if";
    Logic = "a and not b" => "and-or-not";
    InText = "a in \"text\"" => "in-string";
    In = "a in b" => "in-string" | "in-dict" | "set";
    For = "for a in b: c" => "for-loop";
    ForText = "for a in \"text\": c" => "for-string";
    ForUnpack = "for a, b in c: d" => "loop-unpack";
    While = "while a: b" => "while-loop";
    Break = "while a: break" => "break";
    Continue = "while a: continue" => "continue";
    List = "[a, b]" => "list";
    ListRepetition = "[a] * 9" => "list-repetition";
    Nested = "[[a], [b]]" => "nested-data";
    Index = "a[0]" => "index" | "key-lookup";
    NegativeIndex = "a[-1]" => "negative-index";
    Slice = "a[1:]" => "slice";
    ItemUpdate = "a[0] = b" => "list-update" | "dict-update";
    Is = "a is b" => "aliasing" | "none-value";
    Dict = "{\"a\": b}" => "dict";
    KeyLookup = "a[\"key\"]" => "key-lookup";
    Tuple = "(a, b)" => "tuple" | "return-many";
    Unpacking = "a, b = c" => "unpacking";
    Set = "{a, b}" => "set";
    SetOperation = "a & b" => "set-operations";
    ListComprehension = "[a for a in b]" => "list-comprehension";
    DictComprehension = "{a: b for a in c}" => "dict-comprehension";
    SetComprehension = "{a for a in b}" => "set-comprehension";
    Def = "def f(): a" => "def";
    Parameter = "def f(a): b" => "parameter";
    Return = "def f(): return a" => "return";
    DefaultArgument = "def f(a=1): b" => "default-argument";
    KeywordArgument = "def f(a): b\nf(a=c)" => "keyword-argument";
    None = "None" => "none-value";
    Global = "def f():\n    global a" => "global-scope";
    Lambda = "lambda: a" => "lambda";
    KeyFunction = "sorted(a, key=b)" => "key-function";
    Docstring = "def f():\n    \"\"\"Say why.\"\"\"" => "docstring";
    ReturnMany = "def f(): return a, b" => "return-many";
    Assert = "assert a" => "assert";
    Import = "import a" => "import";
    OwnPackage = "from .a import b" => "package";
    MainGuard = "if __name__ == \"__main__\": a" => "main-guard";
    Try = "try: a\nexcept B: c" => "try-except";
    Raise = "raise a" => "raise";
    ElseFinally = "try: a\nfinally: b" => "else-finally";
    RaiseFrom = "raise a from b" => "exception-cause";
    OwnError = "class AError(Exception): pass" => "custom-exception" | "class";
    With = "with a: b" => "with-statement";
    WriteMode = "open(a, \"w\")" => "write-mode";
    Encoding = "open(a, encoding=b)" => "encoding";
    Yield = "def f(): yield a" => "yield";
    GeneratorExpression = "f(a for a in b)" => "generator-expression";
    OwnContextManager = "def __enter__(self): a" => "context-manager";
    Decorator = "@a\ndef f(): b" => "decorator-use";
    Class = "class A: b" => "class";
    Init = "def __init__(self): a" => "init";
    Self_ = "def f(self): a" => "self";
    Repr = "def __repr__(self): a" => "repr";
    Eq = "def __eq__(self, other): a" => "eq";
    ClassAttribute = "class A:\n    b = c" => "class-attribute";
    Property = "@property\ndef f(self): a" => "property";
    Inheritance = "class A(B): c" => "inheritance";
    Super = "super()" => "super-call";
    Dataclass = "@dataclass\nclass A: b" => "dataclass";
    EnumClass = "class A(Enum): b" => "enum";
    Match = "match a:\n    case b: c" => "match-case";
    TypeHint = "def f(a: int): b" => "type-hint";
    FieldHint = "class A:\n    a: int" => "type-hint" | "dataclass";
    GenericHint = "def f(a: list[int]): b" => "generic-collection";
    UnionNone = "def f(a: int | None): b" => "union-none";
    TypeParameter = "def f[T](a: T): b" => "type-parameter";
    Async = "async def f(): a" => "async-def" | "async-recipe";
    Await = "async def f(): await a" => "await" | "async-recipe";
    AsyncWith = "async def f():\n    async with a: b" => "async-with" | "async-recipe";
    ExceptStar = "try: a\nexcept* B: c" => "except-star";
}

type Rows = &'static [(&'static str, Keys)];

/// Built-in functions.
pub const FUNCTIONS: Rows = &[
    ("enumerate", &["enumerate"]),
    ("dict", &["dict"]),
    ("float", &["type-conversion"]),
    ("input", &["input-call"]),
    ("int", &["type-conversion"]),
    ("iter", &["iterator"]),
    ("len", &["len-call"]),
    ("list", &["list"]),
    ("max", &["sum-min-max"]),
    ("min", &["sum-min-max"]),
    ("next", &["iterator"]),
    ("open", &["open-call"]),
    ("print", &["print-call"]),
    ("range", &["range-call"]),
    ("round", &["round-call"]),
    ("set", &["set"]),
    ("sorted", &["sorted-call"]),
    ("str", &["type-conversion"]),
    ("sum", &["sum-min-max"]),
    ("tuple", &["tuple"]),
    ("type", &["type-call"]),
    ("zip", &["zip"]),
];

/// Methods, by name only, because the type of the object is rarely known. Methods that the
/// lesson's own programs define are ignored.
pub const METHODS: Rows = &[
    ("add", &["set", "set-operations"]),
    ("append", &["append"]),
    ("capitalize", &["string-method"]),
    ("copy", &["list-copy"]),
    ("difference", &["set-operations"]),
    ("discard", &["set", "set-operations"]),
    ("endswith", &["string-method"]),
    ("extend", &["list-update", "append"]),
    ("get", &["get-method"]),
    ("insert", &["list-update", "append"]),
    ("intersection", &["set-operations"]),
    ("isdigit", &["string-method"]),
    ("items", &["dict-items"]),
    ("iterdir", &["walk-folder"]),
    ("glob", &["walk-folder"]),
    ("join", &["join-text"]),
    ("keys", &["dict-items"]),
    ("lower", &["string-method"]),
    ("lstrip", &["string-method"]),
    ("pop", &["list-update", "dict-update"]),
    ("read", &["read-lines"]),
    ("readline", &["read-lines"]),
    ("readlines", &["read-lines"]),
    ("remove", &["list-update", "set-operations"]),
    ("replace", &["string-method", "replace-copy"]),
    ("rglob", &["walk-folder"]),
    ("rstrip", &["string-method"]),
    ("setdefault", &["dict-update", "group-pattern"]),
    ("sort", &["sorted-call"]),
    ("split", &["split"]),
    ("splitlines", &["split"]),
    ("startswith", &["string-method"]),
    ("strip", &["string-method"]),
    ("title", &["string-method"]),
    ("union", &["set-operations"]),
    ("update", &["dict-update", "set-operations"]),
    ("upper", &["string-method"]),
    ("values", &["dict-items"]),
];

/// Imported modules, by the first part of their name.
pub const MODULES: Rows = &[
    ("alembic", &["migration"]),
    ("asyncio", &["async-def"]),
    ("contextlib", &["context-manager"]),
    ("csv", &["csv"]),
    ("dataclasses", &["dataclass"]),
    ("datetime", &["datetime-module"]),
    ("django", &["django"]),
    ("enum", &["enum"]),
    ("fastapi", &["fastapi-app"]),
    ("flask", &["flask"]),
    ("httpx2", &["http-client"]),
    ("json", &["json"]),
    ("jwt", &["jwt"]),
    ("logging", &["logging"]),
    ("math", &["math-module"]),
    ("ninja", &["django-ninja"]),
    ("pathlib", &["pathlib"]),
    ("pwdlib", &["password-hash"]),
    ("pydantic", &["pydantic-model"]),
    ("pytest", &["pytest-test"]),
    ("random", &["random-module"]),
    ("sqlalchemy", &["orm"]),
    ("sqlite3", &["db-connection"]),
];

/// Names, alone or after their module and a dot.
pub const NAMES: Rows = &[
    ("APIRouter", &["api-router"]),
    ("Annotated", &["annotated-constraint"]),
    ("BackgroundTasks", &["background-task"]),
    ("Counter", &["counter-class"]),
    ("Depends", &["dependency"]),
    ("ExceptionGroup", &["exception-group"]),
    ("HTTPException", &["http-exception"]),
    ("IndexError", &["index-error"]),
    ("KeyError", &["key-error"]),
    ("NameError", &["name-error"]),
    ("Protocol", &["protocol"]),
    ("Semaphore", &["semaphore"]),
    ("TaskGroup", &["task-group"]),
    ("TestClient", &["test-client"]),
    ("TypeError", &["type-error"]),
    ("TypedDict", &["typed-dict"]),
    ("ValueError", &["value-error"]),
    ("create_task", &["create-task"]),
    ("defaultdict", &["defaultdict"]),
    ("dependency_overrides", &["dependency-override"]),
    ("default_factory", &["field-factory"]),
];

/// The values that `uses` in `checks.toml` accepts, and the syntax each one requires.
pub const RULES: &[(&str, Syntax)] = &[
    ("for", Syntax::For),
    ("while", Syntax::While),
    ("nested-loop", Syntax::For),
    ("break", Syntax::Break),
    ("continue", Syntax::Continue),
    ("if", Syntax::If),
    ("elif", Syntax::Elif),
    ("else", Syntax::If),
    ("match", Syntax::Match),
    ("and", Syntax::Logic),
    ("or", Syntax::Logic),
    ("not", Syntax::Logic),
    ("in", Syntax::In),
    ("is", Syntax::Is),
    ("function", Syntax::Def),
    ("def", Syntax::Def),
    ("lambda", Syntax::Lambda),
    ("return", Syntax::Return),
    ("yield", Syntax::Yield),
    ("default", Syntax::DefaultArgument),
    ("decorator", Syntax::Decorator),
    ("docstring", Syntax::Docstring),
    ("annotation", Syntax::TypeHint),
    ("class", Syntax::Class),
    ("global", Syntax::Global),
    ("nonlocal", Syntax::Global),
    ("async", Syntax::Async),
    ("await", Syntax::Await),
    ("import", Syntax::Import),
    ("try", Syntax::Try),
    ("except", Syntax::Try),
    ("finally", Syntax::ElseFinally),
    ("raise", Syntax::Raise),
    ("assert", Syntax::Assert),
    ("with", Syntax::With),
    ("f-string", Syntax::FString),
    ("text", Syntax::Text),
    ("list", Syntax::List),
    ("dict", Syntax::Dict),
    ("set", Syntax::Set),
    ("tuple", Syntax::Tuple),
    ("comprehension", Syntax::ListComprehension),
    ("index", Syntax::Index),
    ("slice", Syntax::Slice),
    ("+=", Syntax::AugmentedAssignment),
    ("//", Syntax::FloorDivision),
    ("%", Syntax::Remainder),
    ("==", Syntax::Comparison),
    ("!=", Syntax::Comparison),
    ("<", Syntax::Comparison),
    ("<=", Syntax::Comparison),
    (">", Syntax::Comparison),
    (">=", Syntax::Comparison),
    ("comment", Syntax::Comment),
];

/// Returns the keys in the row with this name.
#[must_use]
pub fn keys_in(rows: Rows, name: &str) -> Option<Keys> {
    let row = rows.iter().find(|(key_name, _)| *key_name == name);
    row.map(|(_, keys)| *keys)
}

/// Returns every key in the table; some occur more than once.
pub fn every_key() -> impl Iterator<Item = &'static str> {
    let syntax = Syntax::ALL.iter().map(|(syntax, _)| syntax.keys());
    let rows = [FUNCTIONS, METHODS, MODULES, NAMES].into_iter().flatten();
    syntax.chain(rows.map(|(_, keys)| *keys)).flatten().copied()
}
