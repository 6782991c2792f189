"""Sets up the same corpus as a project for each program, with the command that builds it.

Each function writes into a folder and returns the command to run there. Hugo's project is as small
as it allows: one template that shows the title, the text and a list of the section's pages, with no
search index and no feeds.
"""

import corpus

LAYOUT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>{title}</h1>{content}</main></body></html>
"""


def pages(count):
    for number in range(count):
        yield (number, *corpus.folders(number))


def hugo(folder, count, program, highlight=True):
    """Hugo. `highlight` is its own default."""
    fences = str(highlight).lower()
    corpus.save(
        folder / "hugo.toml",
        f'baseURL = "https://example.org/"\ntitle = "Corpus"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.highlight]\ncodeFences = {fences}\nnoClasses = false\n',
    )
    layout = LAYOUT.format(title="{{ .Title }}", content="{{ .Content }}")
    corpus.save(folder / "layouts/_default/single.html", layout)
    listed = LAYOUT.format(
        title="{{ .Title }}",
        content='{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    )
    corpus.save(folder / "layouts/_default/list.html", listed)
    corpus.save(folder / "layouts/index.html", listed)

    def link(own_folder, other):
        part, lesson = corpus.folders(other)
        return f'{{{{< relref "/{part}/{lesson}" >}}}}'

    for number, part, lesson in pages(count):
        if lesson.startswith("01-"):
            corpus.save(folder / f"content/{part}/_index.md", f'+++\ntitle = "{part}"\n+++\n')
        corpus.save(
            folder / f"content/{part}/{lesson}/index.md",
            f'+++\ntitle = "Lesson {number + 1}"\n+++\n\n' + corpus.body(number, link),
        )
    return [program, "--quiet", "--destination", "public"]


def understory(folder, count, program):
    """Understory itself, with a one-file bundle instead of the runner."""
    corpus.understory(folder, count)
    corpus.save(folder / "bundle/manifest.json", "{}\n")
    return [program, "build", "--runner", "bundle"]
