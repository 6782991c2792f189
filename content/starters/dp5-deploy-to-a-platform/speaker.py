"""The speaker in Duarte's kitchen. It asks the Shelf at SHELF_URL and says what it hears.

python speaker.py /books/3                          asks
python speaker.py bring "Beloved" "Toni Morrison"   brings a book
python speaker.py remove 7                          takes one off the shelf
python speaker.py --aloud /books/3                  with sound, if your computer has a voice
"""

import json
import os
import shutil
import subprocess
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

LIBRARY = os.environ.get("SHELF_URL", "http://127.0.0.1:8000")
KEY = os.environ.get("SHELF_KEY", "")
ATTEMPTS = 3


def ask(method, path, body=None):
    """Returns the status and the text of the answer."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"X-Shelf-Key": KEY, "Content-Type": "application/json"}
    request = Request(LIBRARY + quote(path, safe="/?&=%+"), data, headers, method=method)
    try:
        with urlopen(request, timeout=90) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def failure(text):
    """Returns what to say about a failure. It understands one shape and no other."""
    try:
        error = json.loads(text)["error"]
        words = [error["message"]]
        for field in error.get("fields", []):
            words.append(f"{field['where']}: {field['message']}.")
        return " ".join(words)
    except (ValueError, KeyError, TypeError):
        return f"I don't understand this answer: {text}"


def success(text):
    if not text:
        return "Done."
    body = json.loads(text)
    if isinstance(body, dict) and "title" in body:
        return f"Book {body['id']} is {body['title']}, by {body['author']}."
    return f"The library says: {text}"


def say(words):
    print(words, flush=True)
    if "--aloud" in sys.argv:
        command = voice()
        if command:
            subprocess.run(command, input=words.encode(), check=False)
        else:
            print("(This computer has no voice that I know. Lend it yours.)")


def voice():
    """Returns the command that reads its input aloud, or None."""
    if sys.platform == "win32":
        script = (
            "Add-Type -AssemblyName System.Speech; "
            "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
        )
        return ["powershell", "-NoProfile", "-Command", script]
    for command in (["say"], ["espeak-ng", "--stdin"], ["espeak", "--stdin"]):
        if shutil.which(command[0]):
            return command
    return None


def main(words):
    if words and words[0] == "bring" and len(words) == 3:
        request = ("POST", "/books", {"title": words[1], "author": words[2]})
    elif len(words) == 2 and words[0] == "remove":
        request = ("DELETE", f"/books/{words[1]}")
    elif len(words) == 1 and words[0].startswith("/"):
        request = ("GET", words[0])
    else:
        sys.exit(__doc__)
    for attempt in range(ATTEMPTS):
        try:
            status, text = ask(*request)
        except URLError:
            sys.exit("I can't reach the library. Is its server running?")
        if status < 400:
            return say(success(text))
        if status < 500:
            return say(failure(text))
        # The server's fault, so perhaps it works in a moment.
        say("The library has a problem. I'll ask again.")
        time.sleep(1)
    say(failure(text))


if __name__ == "__main__":
    main([word for word in sys.argv[1:] if word != "--aloud"])
