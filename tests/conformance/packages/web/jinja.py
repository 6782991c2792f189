"""Letters from templates: Jinja's loops, macros, inheritance, filters, tests, whitespace and errors."""

from datetime import date
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChainableUndefined,
    ChoiceLoader,
    DebugUndefined,
    DictLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    meta,
    pass_context,
    pass_environment,
    select_autoescape,
)
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.nodes import Const, Output
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

Path("letters").mkdir()
Path("letters/base.txt").write_text("Dear {{ name }},\n{% block body %}(nothing){% endblock %}\n-- \n{% include 'signature' ignore missing %}\n")
memory = {
    "invoice": "{% extends 'base.txt' %}{% set total = items|sum(attribute='price') %}{% block body %}{{ super()|upper }}\n{% for item in items if item.price -%}\n"
    "{{ loop.index }}/{{ loop.length }} {{ '%-8s'|format(item.name) }}{{ item.price }}{% if not loop.last %};{% endif %}\n{% endfor %}Total {{ total }}{% endblock %}",
    "signature": "{{ sender|default('The shop', true) }}",
    "macros": "{% macro field(name, type='text') %}<input name={{ name }} type={{ type }}{{ kwargs|xmlattr }}>{{ caller() if caller }}{{ varargs }}{% endmacro %}{% set version = 2 %}",
    "form.html": "{% import 'macros' as m %}{{ m.field('age', 'number', min=0, max=none) }}|{{ m.version }}|{% call m.field('x') %}in{% endcall %}|{% from 'macros' import field as f %}{{ f('<') }}",
    "page.html": "{{ text }} {{ text|safe }} {{ '<b>' ~ text }} {% autoescape false %}{{ text }}{% endautoescape %} {{ text|e|length }}",
}
env = Environment(loader=ChoiceLoader([DictLoader(memory), FileSystemLoader("letters")]), autoescape=select_autoescape(["html"]), keep_trailing_newline=True)


@pass_context
def whoami(context, prefix):
    return prefix + str(context.name) + " " + ",".join(sorted(context.get_exported()))


@pass_environment
def shout(environment, value, mark="!"):
    return str(value).upper() + mark


env.filters["shout"] = shout
env.globals.update(whoami=whoami, today=date(2026, 4, 1))
env.tests["even_length"] = lambda value: len(value) % 2 == 0

items = [{"name": "tea", "price": 3}, {"name": "gift", "price": 0}, {"name": "milk", "price": 2}]
print(env.get_template("invoice").render(name="Ann", items=items))
print(env.get_template("form.html").render())
print(env.get_template("page.html").render(text="<i>&"))

people = [{"name": "Bo", "city": "Ulm", "age": 5}, {"name": "Al", "city": "Bonn", "age": 50}, {"name": "Cy", "city": "Ulm", "age": None}]
for source in (
    "{{ people|map(attribute='name')|join('+') }} {{ people|selectattr('age')|list|count }} {{ people|rejectattr('city', 'equalto', 'Ulm')|map(attribute='age')|first }}",
    "{% for city, group in people|groupby('city') %}{{ city }}: {{ group|map(attribute='name')|sort|join(' ') }}; {% endfor %}",
    "{{ [3, 1, 2]|sort(reverse=true) }} {{ {'b': 1, 'a': 2}|dictsort }} {{ 'a b'|title|replace(' ', '_') }} {{ 3.14159|round(2) }} {{ 7 // 2 }} {{ 2 ** 5 }} {{ -7 % 3 }}",
    "{{ 'hello world foo'|wordwrap(7) }}|{{ 'hello world'|truncate(8) }}|{{ '<b>x</b>'|striptags }}|{{ 'x'|center(5) }}|{{ ['a', 'b', 'c']|batch(2, '-')|list }}|{{ range(5)|slice(2)|map('list')|list }}",
    "{{ none is none }} {{ x is defined }} {{ 5 is divisibleby 5 }} {{ 'ab' is even_length }} {{ [] is iterable }} {{ 3 is odd and 3 in [3] }} {{ 1 < 2 < 3 }} {{ 'a' if false }}|",
    "{% set ns = namespace(n=0) %}{% for p in people recursive %}{% set ns.n = ns.n + (p.age or 0) %}{{ loop.cycle('a', 'b') }}{{ loop.previtem.name if loop.previtem }}{{ loop.revindex0 }}{% endfor %} {{ ns.n }}",
    "{%- with a = 1, b = a -%} {{ a }}{{ b }} {%- endwith %} {% filter upper %}x{{ 'y' }}{% endfilter %} {% raw %}{{ raw }}{% endraw %} {# comment #}{{ {'a': [1, (2, 3)]}.a[1][0] }} {{ 'abc'[::-1] }}",
    "{{ whoami('in ') }} {{ 'hey'|shout('?') }} {{ today.strftime('%d.%m.') }} {{ people[0]|tojson }} {{ 'a b&c'|urlencode }} {{ 123456789|filesizeformat }} {{ {'a': 1}|pprint }}",
    "{% for x in [] %}{% else %}empty{% endfor %} {% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %} {{ nothing }}|{{ nothing|default('d') }} {{ dict(a=1) }} {{ lipsum is callable }}",
):
    print(env.from_string(source).render(people=people))

strict = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, line_statement_prefix="#", variable_start_string="<<", variable_end_string=">>")
print(strict.from_string("# for x in xs\n  << x >>\n# endfor\n  {% if true %}\nyes\n  {% endif %}\n").render(xs=[1, 2]))
for options, source in (({"undefined": StrictUndefined}, "{{ user.name }}"), ({}, "{{ user.name }}"), ({"undefined": ChainableUndefined}, "{{ a.b.c }}|"), ({"undefined": DebugUndefined}, "{{ missing }} {{ {}.key }}"), ({}, "{{ 1 / 0 }}"), ({}, "{{ 'a'|nofilter }}"), ({}, "{% if x %}\n{% for %}"), ({}, "{{ a b }}"), ({}, "{% block a %}{% endblock %}{% block a %}{% endblock %}"), ({}, "{% unknown %}"), ({}, "{{ 'open }}"), ({}, "{% include 'none' %}"), ({}, "{{ f(1, *2) }}"), ({}, "\n\n{{ [1][5].x }}")):
    try:
        print(Environment(loader=BaseLoader(), **options).from_string(source).render())
    except (UndefinedError, TemplateSyntaxError, TemplateNotFound, ArithmeticError, TypeError) as error:
        print(type(error).__name__, error, getattr(error, "lineno", ""))
try:
    SandboxedEnvironment().from_string("{{ ''.__class__.__mro__ }}{{ f.__globals__ }}").render(f=shout)
except SecurityError as error:
    print(error)


class Stamp(Extension):
    tags = {"stamp"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        return Output([Const(Markup(f"[{line}]"))], lineno=line)


print(Environment(extensions=[Stamp, "jinja2.ext.do", "jinja2.ext.loopcontrols"]).from_string("{% stamp %}\n{% stamp %}{% set l = [] %}{% for i in range(9) %}{% if i == 3 %}{% break %}{% endif %}{% do l.append(i) %}{% endfor %}{{ l }}").render())
print(sorted(meta.find_undeclared_variables(env.parse("{{ a }}{% set b = c %}{{ b }}{% include d %}"))), env.list_templates())
print(list(env.from_string("a{{ x }}b").generate(x=1)), env.compile_expression("x > 2 and 'big'")(x=3), env.get_template("macros").module.field("n"))
