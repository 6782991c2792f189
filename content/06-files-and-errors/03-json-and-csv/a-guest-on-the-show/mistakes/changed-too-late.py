import json

track = {"artist": "Ånd", "title": "Snow", "minutes": 4, "live": True, "guest": None}
text = json.dumps(track)
track["live"] = False
track["guest"] = "Ines Åberg"
track["instruments"] = ["fiddle", "harp"]
print(text)
