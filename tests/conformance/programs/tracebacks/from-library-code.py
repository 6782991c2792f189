import json
def load(text):
    return json.loads(text)
settings = load('{"colour": "green", "size": }')
