"""The practice service of a weather station. Start it with: python weather.py"""

import time

from practice import serve

CITIES = {"Brindle": 9, "Sankt Olav": -6, "Palm & Bay": 24}
SKIES = [("sunny", 3, 0), ("cloudy", 0, 20), ("light rain", -1, 60), ("heavy rain", -2, 95), ("fog", -2, 10)]


def answer(query, mood):
    """Returns the status, the data and the extra headers for a question."""
    city = query.get("city", "")
    if city not in CITIES:
        return 404, {"detail": f"We can't see {city!r} from here. Try one of these: {', '.join(CITIES)}."}, {}
    # The weather changes every quarter of an hour.
    sky, warmer, rain = SKIES[int(time.time() // 900) % len(SKIES)]
    return 200, {"city": city, "sky": sky, "degrees": CITIES[city] + warmer, "rain": rain}, {}


if __name__ == "__main__":
    serve("The weather station", 8002, "/weather", answer)
