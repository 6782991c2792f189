"""Which keys a `checks.toml` may contain, and what their values must be. README.md explains it.

The generator reads the JSON between the triple quotes, so this is the only list of the keys.
"""

import json

SCHEMA = json.loads(r'''
{
  "naming": [["name", "text"], ["message", "text"], ["hidden", "flag"]],
  "mistake": [["message", "text"]],
  "not_in_mistakes": ["file", "content", "request", "headers", "send", "body", "keep", "sql", "database", "fresh"],
  "kinds": {
    "python": {
      "conditions": [
        ["raises", "name"],
        ["stdout", "text-or-texts"],
        ["contains", "text"],
        ["pattern", "pattern"],
        ["call", "expression"],
        ["variable", "name"],
        ["file", "path"],
        ["uses", "rules"],
        ["forbids", "rules"],
        ["source", "pattern"],
        ["script", "script"]
      ],
      "text_conditions": ["uses", "forbids", "source"],
      "parts": [
        ["times", "count", ["contains"]],
        ["returns", "expression", ["call"]],
        ["prints", "text-or-texts", ["call"]],
        ["equals", "expression", ["variable"]],
        ["content", "text-or-texts", ["file"]],
        ["approx", "number", ["returns", "equals"]]
      ],
      "settings": [["stdin", "texts"], ["given", "table-of-expressions"]],
      "needs": [
        ["variable", ["equals"]],
        ["file", ["content"]],
        ["call", ["returns", "prints", "raises"]]
      ],
      "excludes": [
        {"keys": ["call", "raises"], "others": ["returns", "prints"]}
      ],
      "excludes_in_checks": [
        {
          "keys": ["stdout"],
          "others": ["call"],
          "because": "`stdout` is what the whole program prints, and `prints` is what the call prints"
        },
        {
          "keys": ["contains"],
          "others": ["call"],
          "because": "`contains` looks at what the whole program prints, and `prints` is what the call prints"
        },
        {
          "keys": ["pattern"],
          "others": ["call"],
          "because": "`pattern` looks at what the whole program prints, and `prints` is what the call prints"
        }
      ]
    },
    "sql": {
      "conditions": [
        ["raises", "name"],
        ["rows", "rows"],
        ["schema", "text"],
        ["uses", "sql-rules"],
        ["forbids", "sql-rules"],
        ["source", "pattern"],
        ["script", "script"]
      ],
      "text_conditions": ["uses", "forbids", "source"],
      "parts": [
        ["query", "text", ["rows", "raises"]],
        ["columns", "texts", ["rows"]],
        ["ordered", "flag", ["rows"]],
        ["approx", "number", ["rows"]]
      ],
      "settings": [["given", "text"]],
      "needs": [],
      "excludes": [],
      "excludes_in_checks": []
    },
    "tests": {
      "conditions": [
        ["passes", "flag"],
        ["can_fail", "flag"],
        ["notices", "flag"],
        ["survives", "text"],
        ["uses", "rules"],
        ["forbids", "rules"],
        ["source", "pattern"]
      ],
      "text_conditions": ["uses", "forbids", "source"],
      "parts": [],
      "settings": [],
      "needs": [],
      "excludes": [],
      "excludes_in_checks": []
    },
    "app": {
      "naming": [["id", "text"]],
      "mistake": [["check", "text"]],
      "conditions": [
        ["request", "text"],
        ["file", "path"],
        ["sql", "text"],
        ["uses", "rules"],
        ["forbids", "rules"],
        ["source", "pattern"]
      ],
      "text_conditions": ["uses", "forbids", "source"],
      "parts": [
        ["headers", "table", ["request", "check"]],
        ["send", "any", ["request", "check"]],
        ["body", "any", ["request", "check"]],
        ["status", "count", ["request", "check"]],
        ["answer", "any", ["request", "check"]],
        ["paths", "table", ["request", "check"]],
        ["answer_headers", "table-of-texts", ["request", "check"]],
        ["keep", "table-of-texts", ["request", "check"]],
        ["contains", "text-or-texts", ["request", "check"]],
        ["lacks", "text-or-texts", ["request", "check"]],
        ["pattern", "pattern", ["request", "check"]],
        ["script", "script", ["request", "check"]],
        ["log", "text", ["request", "check"]],
        ["times", "count", ["request", "check"]],
        ["content", "text-or-texts", ["file"]],
        ["database", "text", ["sql", "check"]],
        ["rows", "rows", ["sql", "check"]],
        ["columns", "texts", ["sql", "check"]],
        ["ordered", "flag", ["sql", "check"]],
        ["approx", "number", ["sql", "check"]]
      ],
      "settings": [["fresh", "flag"]],
      "needs": [["file", ["content"]], ["sql", ["rows", "columns"]]],
      "excludes": [],
      "excludes_in_checks": []
    }
  },
  "mutant": [["name", "text"], ["file", "path"], ["text", "text"], ["message", "text"]],
  "rules": [
    ["loop", "a loop"],
    ["for", "a for loop"],
    ["while", "a while loop"],
    ["nested-loop", "a loop inside a loop"],
    ["break", "a break"],
    ["continue", "a continue"],
    ["if", "an if"],
    ["elif", "an elif"],
    ["else", "an else"],
    ["match", "a match"],
    ["and", "an and"],
    ["or", "an or"],
    ["not", "a not"],
    ["in", "a test with in"],
    ["is", "a test with is"],
    ["function", "a function of your own"],
    ["def", "a function made with def"],
    ["lambda", "a lambda"],
    ["return", "a return"],
    ["yield", "a yield"],
    ["default", "a parameter with a default value"],
    ["recursion", "a function that calls itself"],
    ["decorator", "a decorator"],
    ["docstring", "a docstring"],
    ["annotation", "a type hint"],
    ["class", "a class"],
    ["global", "a global"],
    ["nonlocal", "a nonlocal"],
    ["async", "an async"],
    ["await", "an await"],
    ["import", "an import"],
    ["try", "a try"],
    ["except", "an except"],
    ["finally", "a finally"],
    ["raise", "a raise"],
    ["assert", "an assert"],
    ["with", "a with"],
    ["del", "a del"],
    ["pass", "a pass"],
    ["f-string", "an f-string"],
    ["text", "a text in quotes"],
    ["number", "a number"],
    ["literal", "a value written out"],
    ["list", "a list"],
    ["dict", "a dictionary"],
    ["set", "a set"],
    ["tuple", "a tuple"],
    ["comprehension", "a comprehension"],
    ["index", "an index in square brackets"],
    ["slice", "a slice"],
    ["star", "a star in front of a name"],
    [":=", "a :="],
    ["+=", "a += or its like"],
    ["+", "a +"],
    ["-", "a -"],
    ["*", "a *"],
    ["/", "a /"],
    ["//", "a //"],
    ["%", "a %"],
    ["**", "a **"],
    ["==", "a =="],
    ["!=", "a !="],
    ["<", "a <"],
    ["<=", "a <="],
    [">", "a >"],
    [">=", "a >="],
    ["comment", "a comment"]
  ],
  "named_rules": [
    ["call", "\\.?[\\w.]+", "a call of {}()"],
    ["name", "\\w+", "the name {}"],
    ["import", "[\\w.]+", "an import of {}"],
    ["literal", ".+", "the value {} written out"]
  ],
  "local": {
    "starter": [
      ["lesson", "text"],
      ["begins", "text"],
      ["continues", "text"],
      ["packages", "texts"],
      ["install", "text"],
      ["needs", "texts"],
      ["seconds", "count"],
      ["program", "text"],
      ["database", "text"]
    ],
    "server": [
      ["name", "text"],
      ["command", "texts"],
      ["script", "script"],
      ["url", "text"],
      ["ready", "text"],
      ["seconds", "count"],
      ["port", "count"],
      ["env", "table"],
      ["stop", "texts"]
    ],
    "group": [["name", "text"], ["title", "text"], ["hints", "texts"]],
    "settings": [
      ["step", "count"],
      ["group", "text"],
      ["id", "text"],
      ["name", "text"],
      ["message", "text"],
      ["append", "table-of-texts"],
      ["given", "table-of-texts"],
      ["env", "table"],
      ["needs", "texts"],
      ["packages", "any"],
      ["seconds", "count"]
    ],
    "mistake": [
      ["check", "text"],
      ["message", "text"],
      ["source", "pattern"],
      ["in", "text"]
    ],
    "not_in_mistakes": ["content", "keep", "fresh", "server"],
    "subjects": [
      ["run", "texts", "run"],
      ["program", "text", "program"],
      ["module", "text", "program"],
      ["request", "text", "request"],
      ["sql", "text", "sql"],
      ["file", "text", "file"],
      ["installed", "texts", "nothing"],
      ["environment", "text", "nothing"],
      ["commits", "count", "git"],
      ["messages", "pattern", "git"],
      ["branch", "text", "git"],
      ["clean", "flag", "git"],
      ["tracked", "texts", "git"],
      ["ignored", "texts", "git"],
      ["script", "script", "nothing"]
    ],
    "beside": {
      "run": [
        ["exit", "count"],
        ["fails", "flag"],
        ["stdout", "text-or-texts"],
        ["stderr", "text"],
        ["contains", "text-or-texts"],
        ["lacks", "text-or-texts"],
        ["pattern", "pattern"],
        ["stdin", "any"],
        ["file", "text"],
        ["content", "text-or-texts"]
      ],
      "program": [
        ["stdout", "text-or-texts"],
        ["contains", "text"],
        ["times", "count"],
        ["pattern", "pattern"],
        ["raises", "name"],
        ["call", "expression"],
        ["returns", "expression"],
        ["prints", "text-or-texts"],
        ["variable", "name"],
        ["equals", "expression"],
        ["approx", "number"],
        ["file", "text"],
        ["content", "text-or-texts"],
        ["uses", "rules"],
        ["forbids", "rules"],
        ["source", "pattern"],
        ["script", "script"],
        ["stdin", "any"]
      ],
      "request": [
        ["headers", "table"],
        ["send", "any"],
        ["body", "any"],
        ["status", "count"],
        ["answer", "any"],
        ["paths", "table"],
        ["answer_headers", "table-of-texts"],
        ["keep", "table-of-texts"],
        ["contains", "text-or-texts"],
        ["lacks", "text-or-texts"],
        ["pattern", "pattern"],
        ["script", "script"],
        ["fresh", "flag"],
        ["log", "text"],
        ["times", "count"],
        ["server", "text"]
      ],
      "sql": [
        ["database", "text"],
        ["rows", "rows"],
        ["columns", "texts"],
        ["ordered", "flag"],
        ["approx", "number"]
      ],
      "file": [
        ["content", "text-or-texts"],
        ["contains", "text-or-texts"],
        ["lacks", "text-or-texts"],
        ["pattern", "pattern"],
        ["exists", "flag"],
        ["uses", "rules"],
        ["forbids", "rules"],
        ["script", "script"]
      ],
      "git": [
        ["commits", "count"],
        ["messages", "pattern"],
        ["branch", "text"],
        ["clean", "flag"],
        ["tracked", "texts"],
        ["ignored", "texts"]
      ],
      "nothing": []
    },
    "programs": [
      ["docker", "Docker is not here. Install it from docs.docker.com/get-docker, and start it."],
      ["git", "Git is not here. Install it from git-scm.com."],
      ["uv", "uv is not here. Type: python -m pip install uv"]
    ]
  }
}
''')  # fmt: skip
