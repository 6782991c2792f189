def contract():
    lines = [
        ("POST", "/people", 201, {"choir_full": 409, "name_missing": 400}),
        ("GET", "/songs?composer={composer}", 200, {}),
        ("POST", "/songs/{song_id}/rehearsals", 201, {"song_not_found": 404}),
        ("GET", "/health", 200, {}),
    ]
    for word, plural in (("person", "people"), ("song", "songs")):
        missing = {f"{word}_not_found": 404}
        one = f"/{plural}/{{{word}_id}}"
        lines.append(("GET", one, 200, missing))
        lines.append(("PATCH", one, 200, missing))
        lines.append(["DELETE", one, 200, missing])
    return lines


for method, path, status, errors in contract():
    print(f"{method:7} {path:32} {status}  {', '.join(errors)}")
