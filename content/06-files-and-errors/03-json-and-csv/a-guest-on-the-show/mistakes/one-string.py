import json

track = {"artist": "Ånd", "title": "Snow", "minutes": 4, "live": False, "guest": "Ines Åberg", "instruments": "fiddle, harp"}
text = json.dumps(track)
print(text)
