import json

track = {"artist": "Ånd", "title": "Snow", "minutes": 4, "live": True, "guest": None}
track["live"] = False
track["guest"] = "Ines Åberg"
track["instruments"] = ("fiddle", "harp")
text = json.dumps(track, indent=2, ensure_ascii=False)
print(text)
