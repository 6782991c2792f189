//! `understory build`: the pages it makes, and what happens to the site that was there before.

use std::path::Path;
use std::process::Command;

use understory_tests::archive::entries;
use understory_tests::{CourseTest, files};

const LESSON: &str = "content/01-begin/01-greet/lesson.md";

#[test]
fn a_course_becomes_a_page_for_each_of_its_files() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    assert!(course.main_of("begin/greet/").contains("Say something kind."));
    assert!(course.main_of("begin/").contains("A part."));
    assert!(course.main_of("").contains("One lesson."));
    assert_eq!(course.site_file("runner/runner.js").as_deref(), Some("export {};\n"));
    assert_eq!(course.site_file("author/index.html"), None);
}

#[test]
fn every_url_of_a_page_is_relative_to_it() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    for (path, html) in course.pages().iter().filter(|(path, _)| path != "404.html") {
        for attribute in ["href=\"/", "src=\"/", "action=\"/"] {
            assert!(!html.contains(attribute), "{attribute} in {path}");
        }
    }
}

#[test]
fn files_that_need_the_sites_address_are_made_if_it_is_known() {
    let course = CourseTest::new()
        .file(
            "content/course.toml",
            "title = \"A small course\"\nsite_url = \"https://example.org/fork/\"\nrepository = \"https://example.org/us/course\"\n",
        )
        .file(
            LESSON,
            "+++\ntitle = \"Greet\"\nreviewed = 2026-11-20\naliases = [\"old/hello/\"]\n+++\n\nText.\n",
        );
    let _ = course.build().exits(0);
    let page = course.site_file("begin/greet/index.html").expect("a page");
    for part in [
        "<link rel=\"canonical\" href=\"https://example.org/fork/begin/greet/\">",
        "Last reviewed on 20 November 2026.",
        "href=\"https://example.org/us/course/edit/main/content/01-begin/01-greet/lesson.md\"",
        "https://example.org/us/course/issues/new?title=Problem%3A%20Greet",
        "\"@type\":\"LearningResource\"",
        "href=\"../../manifest.webmanifest\"",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let sitemap = course.site_file("sitemap.xml").expect("a sitemap");
    assert!(!sitemap.contains("/progress/"), "{sitemap}");
    for file in ["feed.xml", "old/hello/index.html"] {
        assert!(course.site_file(file).is_some(), "{file}");
    }
}

#[test]
fn a_text_page_has_its_own_address_and_is_linked_from_every_footer() {
    let course = CourseTest::new()
        .file(
            "content/pages/teachers.md",
            "+++\ntitle = \"For teachers\"\nfooter = \"Teachers\"\n+++\n\n[Begin](../01-begin/01-greet/lesson.md) and [more](more.md#x).\n\n::course-plan{hours=\"2\"}\n",
        )
        .file(
            "content/pages/more.md",
            "+++\ntitle = \"More\"\n+++\n\n## X\n\nWords.\n",
        )
        .file(
            LESSON,
            "+++\ntitle = \"Greet\"\nminutes = 150\n+++\n\nSee [this](../../pages/more.md).\n",
        )
        .file(
            "content/01-begin/02-gate/lesson.md",
            "+++\ntitle = \"Gate\"\nkind = \"gate\"\nminutes = 30\n+++\n\nText.\n",
        );
    let _ = course.build().exits(0);
    let page = course.main_of("teachers/");
    assert!(page.contains("href=\"../begin/greet/\""), "{page}");
    assert!(page.contains("href=\"../more/#x\""), "{page}");
    // One lesson, three hours including the gate, two weeks.
    let row = "Begin</a></th><td>1</td><td>3.0</td><td>2</td><td><a href=\"../begin/gate/\">Gate";
    assert!(page.contains(row), "{page}");
    assert!(course.main_of("begin/greet/").contains("../../more/"));
    let lesson = course.site_file("begin/greet/index.html").expect("a page");
    let footer = lesson.split("foot-links").nth(1).expect("a footer");
    assert!(footer.contains("<a href=\"../../teachers/\">Teachers</a>"));
    assert!(!footer.contains(">More<"), "{footer}");
}

#[test]
fn a_text_page_has_pictures_and_is_in_the_search() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>\n";
    let course = CourseTest::new()
        .file(
            "content/pages/about.md",
            "+++\ntitle = \"About us\"\n+++\n\n## Whereabouts\n\nWe live on a meadow.\n\n![A leaf](images/leaf.svg)\n",
        )
        .file("content/pages/images/leaf.svg", svg);
    let _ = course.build().exits(0);
    let page = course.main_of("about/");
    assert!(page.contains("src=\"../pages/images/leaf.svg\""), "{page}");
    assert_eq!(course.site_file("pages/images/leaf.svg").as_deref(), Some(svg));
    let index = course.site_file("search/index.json").expect("an index");
    let entry = "[\"About us\",\"about/\",1,2,[],[],[\"Whereabouts\"],";
    assert!(index.contains(entry), "{index}");
    assert!(index.contains("\"parts\":[\"Begin\",\"A small course\"]"), "{index}");
}

#[test]
fn a_part_has_a_print_page_with_everything_written_and_nothing_that_runs() {
    let course = CourseTest::new()
        .file(
            "content/course.toml",
            "title = \"A small course\"\nsite_url = \"https://example.org/fork/\"\n",
        )
        .file(
            LESSON,
            "+++\ntitle = \"Greet\"\n+++\n\n## First words\n\n[Up](#first-words), [on](../02-part/lesson.md), [there](../02-part/lesson.md#first-words), [later](../03-later/lesson.md), [part](../part.md).\n\n:::predict what comes out?\n```python\nprint(1)\n```\n::::answer Show it\n```output\n1\n```\n::::\n:::\n\n::exercise{name=\"say-it\"}\n"
                .replace(":::predict", ":::::predict")
                .replace("::::\n:::\n", "::::\n:::::\n"),
        )
        .file(
            "content/01-begin/02-part/lesson.md",
            "+++\ntitle = \"Part\"\n+++\n\n## First words\n\n```python {run}\nprint(2)\n```\n```output\n2\n```\n",
        )
        .file(
            "content/01-begin/03-later/lesson.md",
            "+++\ntitle = \"Later\"\nplanned = true\n+++\n",
        )
        .file("content/02-empty/part.md", "+++\ntitle = \"Empty\"\n+++\n")
        .exercise(
            "content/01-begin/01-greet/say-it",
            "+++\ntitle = \"Say it\"\nhints = [\"Look.\"]\n+++\n\nSay more.\n",
            "the secret",
        );
    let _ = course.build().exits(0);
    let page = course.site_file("print/begin/index.html").expect("a page");
    for part in [
        "<link rel=\"canonical\" href=\"https://example.org/fork/begin/\">",
        "<section class=\"print-lesson\" id=\"lesson:greet\">",
        "<h2>Greet</h2>",
        "<h3 id=\"greet.first-words\">",
        "<h3 id=\"part.first-words\">",
        "<a href=\"#greet.first-words\">Up</a>",
        "<a href=\"#lesson:part\">on</a>",
        "<a href=\"#part.first-words\">there</a>",
        "<a href=\"../../begin/later/\">later</a>",
        "<a href=\"../../begin/\">part</a>",
        "<a href=\"#greet.answer.1\">Answer 1</a>",
        "<b>Answer 1:</b> what comes out?",
        "Say more.",
        "begin",
        "href=\"https://example.org/fork/begin/greet/#exercise-say-it\"",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    for part in [
        "the secret",
        "Look.",
        "data-exercise",
        "data-sample",
        "data-part=\"run\"",
        // The canonical URL, which points search engines to the part itself, is enough.
        "noindex",
    ] {
        assert!(!page.contains(part), "{part} is in {page}");
    }
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).collect();
    for id in &mut ids {
        *id = id.split('"').next().unwrap_or_default();
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
    assert!(course.main_of("begin/").contains("href=\"../print/begin/\""));
    assert_eq!(course.site_file("print/empty/index.html"), None);
    assert!(!course.main_of("empty/").contains("print"));
    let sitemap = course.site_file("sitemap.xml").expect("a sitemap");
    assert!(!sitemap.contains("print"), "{sitemap}");
    let offline = course.site_file("offline.json").expect("a list");
    assert!(!offline.contains("print/begin"), "{offline}");
}

#[cfg(feature = "publish")]
#[test]
fn a_page_has_a_card_if_the_site_has_an_address() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    let lesson = course.site_file("begin/greet/index.html").expect("a page");
    assert!(!lesson.contains("og:image"), "{lesson}");
    assert!(!course.folder().join("site/cards").exists());
    let course = course
        .file(
            "content/course.toml",
            "title = \"A small course\"\nsite_url = \"https://example.org/fork/\"\n",
        )
        .file("content/01-begin/02-far/lesson.md", "+++\ntitle = \"日本語\"\n+++\n\nText.\n");
    let _ = course.build().exits(0);
    let page = course.site_file("begin/greet/index.html").expect("a page");
    for part in [
        "property=\"og:image\" content=\"https://example.org/fork/cards/begin/greet/card.png\"",
        "property=\"og:image:alt\" content=\"A small course: Greet\"",
        "property=\"og:url\" content=\"https://example.org/fork/begin/greet/\"",
        "name=\"twitter:card\" content=\"summary_large_image\"",
    ] {
        // An attribute may have its slashes written as entities.
        let page = page.replace("&#x2F;", "/");
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let card = |path: &str| std::fs::read(course.folder().join("site/cards").join(path)).ok();
    let card_png = card("begin/greet/card.png").expect("a card");
    assert_eq!(card_png[1..4], *b"PNG");
    assert_eq!(card_png[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
    assert_ne!(card("card.png").expect("the home page's"), card_png);
    // If no font has the letters, there is no card.
    assert_eq!(card("begin/far/card.png"), None);
    let far = course.site_file("begin/far/index.html").expect("a page");
    assert!(!far.contains("og:image"), "{far}");
    assert_eq!(card("progress/card.png"), None);
    let offline = course.site_file("offline.json").expect("a list");
    assert!(!offline.contains("cards/"), "{offline}");
}

#[cfg(feature = "publish")]
#[test]
fn there_are_png_icons_for_systems_without_svg() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    let manifest = course.site_file("manifest.webmanifest").expect("a manifest");
    let side = |name: &str| {
        let path = course.folder().join("site/theme/icons").join(name);
        let png = std::fs::read(path).expect("an icon");
        u32::from_be_bytes([png[16], png[17], png[18], png[19]])
    };
    for (name, pixels, purpose) in [
        ("icon-192.png", 192, "any"),
        ("icon-512.png", 512, "any"),
        ("icon-maskable-512.png", 512, "maskable"),
    ] {
        assert_eq!(side(name), pixels);
        assert!(manifest.contains(&format!("./theme/icons/{name}")), "{manifest}");
        assert!(manifest.contains(&format!("\"purpose\":\"{purpose}\"")), "{manifest}");
    }
    assert_eq!(side("apple-touch-icon.png"), 180);
    let page = course.site_file("begin/greet/index.html").expect("a page");
    assert!(page.contains("href=\"../../theme/icons/apple-touch-icon.png\""), "{page}");
    let course_with_icon = course.file("themes/default/icons/icon-192.png", "mine");
    let _ = course_with_icon.build().exits(0);
    assert_eq!(course_with_icon.site_file("theme/icons/icon-192.png").as_deref(), Some("mine"));
}

#[test]
fn a_column_without_a_heading_has_an_empty_cell_there() {
    let course = CourseTest::new()
        .file(LESSON, "+++\ntitle = \"Greet\"\n+++\n\n| | a |\n|---|---|\n| b | c |\n");
    let _ = course.build().exits(0);
    let page = course.main_of("begin/greet/");
    assert!(page.contains("<tr><td></td><th>a</th></tr>"), "{page}");
}

#[test]
fn the_list_of_headings_links_only_to_them() {
    let course = CourseTest::new()
        .file(
            "content/glossary.toml",
            "[loop]\nterm = \"loop\"\ndefinition = \"Lines that run again.\"\n",
        )
        .file(
            LESSON,
            "+++\ntitle = \"Greet\"\n+++\n\n## A :term[loop]{name=\"loop\"} of [words](#two)\n\n\
             One.\n\n## Two\n\nTwo.\n",
        );
    let _ = course.build().exits(0);
    let page = course.site_file("begin/greet/index.html").expect("a page");
    let list = page.split("side-headings").nth(1).expect("a list");
    let list = list.split("</ol>").next().expect("its end");
    assert!(list.contains(">A loop of words</a>"), "{list}");
    assert_eq!(page.matches("id=\"term-loop\"").count(), 1, "{page}");
}

#[test]
fn footnotes_are_numbered_across_the_page() {
    let course = CourseTest::new().file(
        LESSON,
        "+++\ntitle = \"Greet\"\n+++\n\nOne.[^a]\n\n## Two\n\nTwo.[^b] Three.[^a]\n\n\
         [^a]: About one.\n\n[^b]: About two.\n",
    );
    let _ = course.build().exits(0);
    let page = course.main_of("begin/greet/");
    for piece in [
        "One.<sup class=\"footnote-reference\"><a href=\"#footnote-1\">1</a></sup>",
        "Two.<sup class=\"footnote-reference\"><a href=\"#footnote-2\">2</a></sup>",
        "Three.<sup class=\"footnote-reference\"><a href=\"#footnote-1\">1</a></sup>",
        "id=\"footnote-1\"><sup class=\"footnote-definition-label\">1</sup>\n<p>About one.",
        "id=\"footnote-2\"><sup class=\"footnote-definition-label\">2</sup>\n<p>About two.",
    ] {
        assert!(page.contains(piece), "{piece}\n{page}");
    }
}

#[test]
fn builds_in_different_folders_are_identical() {
    let site = || {
        let course = CourseTest::new();
        let _ = course.run(&["new", "exercise", "B1", "say-hello"]).exits(0);
        let _ = course.build().exits(0);
        let folder = course.folder().join("site");
        let read = |path: &String| std::fs::read(folder.join(path)).expect("it was listed");
        let paths = files(&folder);
        let bytes: Vec<Vec<u8>> = paths.iter().map(read).collect();
        (paths, bytes)
    };
    let (paths, bytes) = site();
    let (same_paths, same_bytes) = site();
    assert_eq!(paths, same_paths);
    for ((path, bytes), same) in paths.iter().zip(&bytes).zip(&same_bytes) {
        assert!(bytes == same, "{path} differs");
    }
}

#[test]
fn compressed_files_are_added_if_smaller_and_removed_without_the_option() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    let build = ["build", "--runner", "bundle", "--precompress"];
    let _ = course.run(&build).exits(0);
    let sites = files(&course.folder().join("site"));
    for sibling in ["index.html.br", "index.html.gz", "theme/js/main.js.br"] {
        assert!(sites.iter().any(|path| path == sibling), "{sibling}");
    }
    assert!(!sites.iter().any(|path| path.contains("woff2.")));
    let _ = course.run(&build).exits(0).says(": 0 written, 0 removed");
    let _ = course.build().exits(0);
    let remaining_files = files(&course.folder().join("site"));
    assert!(!remaining_files.iter().any(|path| path.ends_with(".br")));
    let _ = course.run(&["build", "--serve", "--precompress"]).exits(2);
}

#[test]
fn a_broken_course_keeps_the_last_good_site() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    let course = course.file(LESSON, "+++\ntitle = \"Greet\"\n+++\n\n[gone](gone.md)\n");
    let _ = course.build().exits(1).says("error[broken-link]");
    assert!(course.main_of("begin/greet/").contains("Say something kind."));
}

#[test]
fn drafts_are_built_only_on_request() {
    let draft = "+++\ntitle = \"Later\"\ndraft = true\n+++\n";
    let course = CourseTest::new().file("content/01-begin/02-later/lesson.md", draft);
    let _ = course.build().exits(0);
    assert!(course.site_file("begin/later/index.html").is_none());
    let _ = course.run(&["build", "--runner", "bundle", "--drafts"]).exits(0);
    assert!(course.site_file("begin/later/index.html").is_some());
}

#[test]
fn an_import_that_the_bundle_lacks_stops_the_build() {
    let manifest = r#"{ "sqlite": true, "modules": {
        "socket": { "state": "not", "note": "a page has no network" } } }"#;
    let course = CourseTest::new()
        .file(
            "content/01-begin/02-reach/lesson.md",
            "+++\ntitle = \"Reach\"\n+++\n\n```python\nimport socket\n```\n",
        )
        .file("bundle/manifest.json", manifest);
    let _ = course
        .run(&["build", "--runner", "bundle"])
        .exits(1)
        .says("content/01-begin/02-reach/lesson.md:6:8")
        .says("`socket` doesn't work in the page: a page has no network");
}

#[test]
fn a_page_gets_the_packs_of_its_programs_and_the_download_those_of_the_course() {
    let manifest = r#"{ "sqlite": true, "modules": {}, "packages": {
        "asgi": { "modules": ["starlette"], "needs": [] },
        "django": { "modules": ["django"], "needs": [] },
        "fastapi": { "modules": ["fastapi"], "needs": ["asgi"] },
        "pytest": { "modules": ["pytest"], "needs": [] } } }"#;
    let course = CourseTest::new().file(
        "content/01-begin/02-serve/lesson.md",
        "+++\ntitle = \"Serve\"\npackages = [\"pytest\"]\n+++\n\n\
         ```python\nfrom fastapi import FastAPI\n```\n",
    );
    let course = ["asgi", "django", "fastapi", "pytest"].iter().fold(course, |course, name| {
        course.file(&format!("bundle/library/package-{name}.packed"), name)
    });
    let course = course.file("bundle/manifest.json", manifest);
    let _ = course.run(&["build", "--runner", "bundle"]).exits(0);
    let page = |path: &str| course.site_file(path).expect("the page is there");
    assert!(page("begin/serve/index.html").contains(" data-packages=\"fastapi pytest\""));
    assert!(!page("begin/greet/index.html").contains("data-packages"));
    let list = page("offline.json");
    let list: serde_json::Value = serde_json::from_str(&list).expect("it is JSON");
    assert_eq!(list["extra"], serde_json::json!(["runner/library/package-django.packed"]));
    assert!(list["groups"]["runner/library/package-django.packed"].is_object());
}

#[test]
fn a_link_in_an_objective_or_a_hint_becomes_a_link_to_its_page() {
    let course = CourseTest::new()
        .file(
            "content/01-begin/01-greet/lesson.md",
            "+++\ntitle = \"Greet\"\nobjectives = [\"Go on [from here](../part.md).\"]\n+++\n\n::exercise{name=\"say-it\"}\n",
        )
        .exercise(
            "content/01-begin/01-greet/say-it",
            "+++\ntitle = \"Say it\"\nhints = [\"See [the part](../../part.md).\"]\n+++\n\nSay it.\n",
            "it",
        );
    let _ = course.build().exits(0);
    let main = course.main_of("begin/greet/");
    assert!(main.contains("<a href=\"../../begin/\">from here</a>"), "{main}");
    assert!(main.contains("<a href=\"../../begin/\">the part</a>"), "{main}");
}

#[test]
fn a_starter_becomes_a_zip_with_its_lesson_and_without_answers() {
    let course = CourseTest::new()
        .file(
            "content/course.toml",
            "title = \"A small course\"\nsite_url = \"https://example.org/fork/\"\n",
        )
        .file(
            LESSON,
            "+++\ntitle = \"Greet\"\nid = \"B1\"\nmode = \"local\"\nstarter = \"b1-shop\"\n\
             checks = [\"shop-runs\"]\n+++\n\n::starter\n\n::check{step=\"2\"}\n",
        )
        .file("content/starters/b1-shop/README.md", "# Shop\n")
        .file("content/starters/b1-shop/.gitignore", ".venv/\n")
        .file("content/starters/b1-shop/main.py", "# yours\n")
        .file(
            "content/starters/b1-shop/reference/main.py",
            "print(\"seven umbrellas\")\n",
        )
        .file(
            "content/starters/b1-shop/checks.toml",
            "[starter]\nlesson = \"B1\"\nbegins = \"A1\"\n\n[[group]]\nname = \"shop-runs\"\n\n\
             [[check]]\nstep = 2\ngroup = \"shop-runs\"\nid = \"A1\"\nname = \"runs\"\nprogram = \"main.py\"\n\
             script = \"adds_up\"\nappend = { \"main.py\" = \"changes/more.py\" }\n\n\
             [[mistake]]\nfile = \"mistakes/silent\"\ncheck = \"A1\"\n\n\
             [[mistake]]\nfile = \"mistakes/loud\"\ncheck = \"A1\"\nmessage = \"Too loud.\"\n",
        )
        .file("content/starters/b1-shop/mistakes/silent/main.py", "silent\n")
        .file("content/starters/b1-shop/mistakes/loud/main.py", "loud\n")
        .file(
            "content/starters/b1-shop/checks.py",
            "from understory import program\nfrom shared.two import two\nfrom main import total\n\n\n\
             def adds_up():\n    assert total == two\n",
        )
        .file("content/starters/b1-shop/changes/more.py", "total = 2\n")
        .file("content/starters/shared/one.py", "one = 1\n")
        .file("content/starters/shared/two.py", "from shared.one import one\n\ntwo = one + 1\n");
    let _ = course.build().exits(0);
    let zip = || {
        let place = course.folder().join("site/begin/greet/b1-shop.zip");
        std::fs::read(place).expect("the zip is beside its lesson")
    };
    let first = zip();
    let in_zip = entries(&first);
    let names: Vec<&str> = in_zip.iter().map(|file| &*file.name).collect();
    let expected =
        ["b1-shop/.gitignore", "b1-shop/README.md", "b1-shop/check.pyz", "b1-shop/main.py"];
    assert_eq!(names, expected);
    let archive = entries(&in_zip[2].bytes);
    let names: Vec<&str> = archive.iter().map(|file| &*file.name).collect();
    assert_eq!(names, ["__main__.py", "check.py", "checks.json"]);
    let expected = r#"{
  "starter": {
    "lesson": "B1",
    "page": "https://example.org/fork/begin/greet/",
    "helpers": "                              \nfrom shared.two import two\n                      \n\n\ndef adds_up():\n    assert total == two\n",
    "modules": [
      [
        "shared.one",
        "one = 1\n"
      ],
      [
        "shared.two",
        "from shared.one import one\n\ntwo = one + 1\n"
      ]
    ]
  },
  "group": [
    {
      "name": "shop-runs"
    }
  ],
  "check": [
    {
      "step": 2,
      "group": "shop-runs",
      "id": "A1",
      "name": "runs",
      "program": "main.py",
      "script": "adds_up()",
      "append": {
        "main.py": "total = 2\n"
      }
    }
  ],
  "mistake": [
    {
      "check": "A1",
      "message": "Too loud."
    }
  ]
}
"#;
    assert_eq!(String::from_utf8_lossy(&archive[2].bytes), expected);
    // The engine's own tests import what this program prints.
    let joiner = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wasm-runner/python/join_check.py");
    if let Ok(join_run) = Command::new("python3").arg(joiner).output() {
        assert!(join_run.stdout.len() > 1000 && archive[1].bytes == join_run.stdout);
    }
    let page = course.site_file("begin/greet/index.html").expect("a page");
    assert!(page.contains("href=\"b1-shop.zip\""), "{page}");
    // The page accepts the receipt that the archive prints.
    let project = course.folder().join("reader");
    std::fs::create_dir(&project).expect("a folder");
    for file in &in_zip[2..] {
        let name = file.name.trim_start_matches("b1-shop/");
        std::fs::write(project.join(name), &file.bytes).expect("written");
    }
    if let Ok(check_run) = Command::new("python3").arg("check.pyz").current_dir(project).output() {
        let check_output = String::from_utf8_lossy(&check_run.stdout);
        let receipt =
            check_output.split("B1-2-").nth(1).unwrap_or_else(|| panic!("{check_output}"));
        assert!(
            page.contains(&format!("\"version\":\"{}\"", &receipt[..4])),
            "{check_output}{page}"
        );
    }
    assert!(page.contains("id=\"exercise-shop-runs\""), "{page}");
    let data = course.site_file("course.json").expect("the data");
    assert!(data.contains("\"id\":\"shop-runs\""), "{data}");
    let _ = course.build().exits(0);
    assert!(zip() == first, "the same files give the same bytes");
}

#[test]
fn the_words_of_a_task_label_its_box() {
    let tasks = "- [x] fill the *kettle*\n  - [ ] with water\n- [ ] pour\n\n1. [ ] wait\n\n   Tea takes time.\n";
    let lesson = format!("+++\ntitle = \"Tea\"\nid = \"T1\"\n+++\n\n{tasks}");
    let course = CourseTest::new().file("content/01-begin/02-tea/lesson.md", lesson);
    let _ = course.build().exits(0);
    let page = course.main_of("begin/tea/");
    let labels: Vec<&str> =
        page.split("<label>").skip(1).filter_map(|rest| rest.split("</label>").next()).collect();
    let words = ["fill the <em>kettle</em>", "with water", "pour", "wait"];
    assert_eq!(labels.len(), words.len(), "{page}");
    for (label, words) in labels.iter().zip(words) {
        assert!(label.starts_with("<input") && label.trim_end().ends_with(words), "{label}");
    }
}
