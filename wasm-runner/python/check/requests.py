"""Checks of what a server answers."""

import json
import re

from .findings import Finding, plain_failure, script_finding, stopped_words
from .local import LAST_LINES, EarlyFinding
from .local_files import text_finding
from .processes import time_limit_factor
from .scripts import ScriptFailure, exec_script
from .take_home import SECONDS
from .values import cut, same_value

# What a server of the checks answers. A reader couldn't send these requests, so they aren't shown.
OWN_PATH = re.compile(r"/check\.pyz?/")


def send_requests(table, workshop):
    """Returns the answers to a check's request, which it may send many times."""
    server = workshop.server(table)
    return [send_request(table, server, workshop) for _ in range(table.get("times") or 1)]


def send_request(table, server, workshop):
    import http.client

    method, _, path = table["request"].partition(" ")
    path = workshop.filled(path)
    headers = {name: str(value) for name, value in workshop.filled(table.get("headers", {})).items()}
    body = table.get("body")
    body = workshop.filled(body).encode() if body is not None else None
    if "send" in table:
        body = json.dumps(workshop.filled(table["send"])).encode()
        headers.setdefault("Content-Type", "application/json")
    seconds = table.get("seconds", SECONDS)
    try:
        answer = server.answer(method, path, headers, body, seconds * time_limit_factor())
    except (OSError, http.client.HTTPException) as error:
        output_before = server.last_lines(workshop)
        words = "gave no answer in time" if isinstance(error, TimeoutError) else "gave no answer"
        request_line, expected = table["request"], "an answer"
        message = f"{method} {path} {words} ({type(error).__name__})."
        if OWN_PATH.match(path):
            request_line = expected = None
            message = stopped_words(seconds if isinstance(error, TimeoutError) else None)
        raise EarlyFinding(plain_failure(request_line, expected, output_before, message), output_before) from None
    if answer.status >= 500 and server.process is not None:
        # A failing server may answer before it writes why. After a second answer, it has.
        try:
            ready = workshop.server_settings(table).get("ready", "/")
            server.answer("GET", ready, {}, None, SECONDS)
        except (OSError, http.client.HTTPException):
            pass
    answer.log = server.new_output(workshop)
    for name, way in table.get("keep", {}).items():
        is_found, value = at_path(answer, way)
        if is_found:
            workshop.kept[name] = value
    return answer


def check_answers(table, answers, workshop):
    """Returns the finding about the first answer that isn't right, or about the last one."""
    for number, answer in enumerate(answers, start=1):
        finding = check_answer(table, answer, answers, workshop)
        finding.seen = [answer]
        if finding.status != "passed":
            if number > 1 and finding.called:
                finding.called += f"\nanswer {number} of {len(answers)}"
            break
    return finding


def check_answer(table, answer, answers, workshop):
    method, _, path = table["request"].partition(" ")
    path = workshop.filled(path)
    shown_request = path if method == "GET" else f"{method} {path}"
    request_line, got = f"{method} {path}", f"{answer.status}\n{answered_text(answer)}"
    if OWN_PATH.match(path):
        shown_request, request_line, got = "this check", None, answered_text(answer)
    elif "send" in table:
        request_line += f"\n{json.dumps(workshop.filled(table['send']))}"
    expected_status = table.get("status")
    if expected_status is not None and answer.status != expected_status:
        message = f"{shown_request} answered {answer.status}; expected is {expected_status}."
        reason = reason_of(answer)
        message += f" {reason}" if reason else ""
        if answer.status >= 500 and answer.log:
            last = answer.log.splitlines()[-LAST_LINES:]
            got += "\n".join(["", "The server wrote:", *last])
        return Finding("failed", request_line, f"status {expected_status}", got, message)
    if "log" in table and table["log"] not in answer.log:
        message = f"The server should write “{table['log']}” when it is asked, and does not."
        return Finding("failed", request_line, f"… {table['log']} …", answer.log or "nothing", message)
    for name, value in workshop.filled(table.get("answer_headers", {})).items():
        has = answer.headers.get(name.lower())
        if has is None or value.casefold() not in has.casefold():
            message = f"The header {name} of {shown_request} should be “{value}”, and is {has!r}."
            return Finding("failed", request_line, f"{name}: {value}", f"{name}: {has}", message)
    if "answer" in table:
        expected = json_value(workshop.filled(table["answer"]))
        has, value = json_of(answer)
        if not has:
            message = f"{shown_request} answered no JSON: {cut(answer.text.strip() or 'nothing')}"
            return Finding("failed", request_line, json.dumps(expected), got, message)
        if not same_value(value, expected):
            message = f"{shown_request} answered {cut(json.dumps(value))}; expected is {cut(json.dumps(expected))}."
            return Finding("failed", request_line, json.dumps(expected), got, message)
    for way, expected in workshop.filled(table.get("paths", {})).items():
        is_found, value = at_path(answer, way)
        if not is_found:
            message = f"{shown_request} answered {kind_of(answer)}, and there is no {way} in it."
            return Finding("failed", request_line, f"{way} = {json.dumps(expected)}", got, message)
        if not same_value(value, expected):
            message = f"In the answer of {shown_request}, {way} is {cut(json.dumps(value))}; expected is {cut(json.dumps(expected))}."
            return Finding("failed", request_line, f"{way} = {json.dumps(expected)}", got, message)
    for name, way in table.get("keep", {}).items():
        if not at_path(answer, way)[0]:
            missing = f", and there is no {way} in it." if way else f": {cut(answer.text.strip() or 'nothing')}"
            return Finding("failed", request_line, way, got, f"{shown_request} answered {kind_of(answer)}{missing}")
    finding = text_finding(workshop.filled(table), answer.text, request_line, f"The answer of {shown_request}")
    if finding.status == "passed" and "script" in table:
        try:
            names = {"response": answer, "responses": answers, **workshop.script_names()}
            exec_script(workshop.filled(table["script"]), names, workshop.check_code, calls_program=False)
        except ScriptFailure as failure:
            # If nothing is compared, readers see the whole response.
            failure.got = got if failure.expected is None else failure.got
            return script_finding(request_line, failure)
    return finding


def answered_text(answer):
    return cut(answer.text.strip(), 600) or "nothing"


def json_of(answer):
    try:
        return True, answer.json
    except ValueError:
        return False, None


def json_value(value):
    """Returns the value of a table. A text is parsed as JSON, because TOML has no `null`."""
    return json.loads(value) if isinstance(value, str) else value


def kind_of(answer):
    has, value = json_of(answer)
    if not has:
        return "no JSON"
    if isinstance(value, dict):
        return "an object with keys"
    return "a list" if isinstance(value, list) else json.dumps(value)


def reason_of(answer):
    """Returns the reason in an error's answer, in the forms that web frameworks use."""
    has, value = json_of(answer)
    detail = value.get("detail") if has and isinstance(value, dict) else None
    if isinstance(detail, str):
        return f"It says: {cut(detail)}"
    if isinstance(detail, list) and detail and isinstance(detail[0], dict):
        place = ".".join(map(str, detail[0].get("loc", [])))
        return f"It says of {place}: {cut(str(detail[0].get('msg', '')))}"
    return ""


def at_path(answer, way):
    """Finds the value at `items[0].title`, `items.length` or `header:name` of an answer."""
    if way.startswith("header:"):
        name = way.partition(":")[2].lower()
        return name in answer.headers, answer.headers.get(name)
    has, value = json_of(answer)
    if not has:
        return False, None
    for name, number in re.findall(r"([^.\[\]]+)|\[(-?\d+)\]", way):
        if number:
            if not isinstance(value, list) or not -len(value) <= int(number) < len(value):
                return False, None
            value = value[int(number)]
        elif isinstance(value, dict) and name in value:
            value = value[name]
        elif name == "length" and isinstance(value, list):
            value = len(value)
        else:
            return False, None
    return True, value
