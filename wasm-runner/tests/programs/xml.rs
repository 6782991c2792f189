//! Errors in XML, which RustPython's own parser doesn't report.

use crate::driver::output_of;

#[test]
fn errors_are_told_with_their_place() {
    let source = r#"
import xml.etree.ElementTree as tree

texts = ["<a></b>", "<a", "<a>&x;</a>", "<a/><b/>", "", "text", "<a b=1/>", "<a b='1' b='2'/>", "<1/>",
         "<a>R&D</a>", "<a>]]></a>", "<a>\r\n<b>\r\n</a>", "<x:a/>", "<a><![CDATA[x</a>", "<a b='1>"]
for text in texts:
    try:
        tree.fromstring(text)
    except tree.ParseError as error:
        print(repr(text), error, error.code)
for text in ["<a>&lt;&#33;</a>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a b='&amp;'>&x;</a>", "<?xml version='1.0'?>\n<é/>"]:
    print(tree.fromstring(text).tag)
"#;
    assert_eq!(
        output_of(source),
        "'<a></b>' mismatched tag: line 1, column 5 7\n\
         '<a' unclosed token: line 1, column 0 5\n\
         '<a>&x;</a>' undefined entity: line 1, column 3 11\n\
         '<a/><b/>' junk after document element: line 1, column 4 9\n\
         '' no element found: line 1, column 0 3\n\
         'text' syntax error: line 1, column 0 2\n\
         '<a b=1/>' not well-formed (invalid token): line 1, column 5 4\n\
         \"<a b='1' b='2'/>\" duplicate attribute: line 1, column 9 8\n\
         '<1/>' not well-formed (invalid token): line 1, column 1 4\n\
         '<a>R&D</a>' not well-formed (invalid token): line 1, column 6 4\n\
         '<a>]]></a>' not well-formed (invalid token): line 1, column 5 4\n\
         '<a>\\r\\n<b>\\r\\n</a>' mismatched tag: line 3, column 2 7\n\
         '<x:a/>' unbound prefix: line 1, column 0 27\n\
         '<a><![CDATA[x</a>' unclosed CDATA section: line 1, column 17 20\n\
         \"<a b='1>\" unclosed token: line 1, column 0 5\n\
         a\n\
         a\n\
         é\n"
    );
}
