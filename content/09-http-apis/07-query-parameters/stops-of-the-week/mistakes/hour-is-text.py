from fastapi import FastAPI

app = FastAPI(title="Library bus")

STOPS = [
    {"village": "Aksu", "day": "monday", "hour": 9},
    {"village": "Karatau", "day": "monday", "hour": 14},
    {"village": "Tasbulak", "day": "wednesday", "hour": 10},
    {"village": "Bayan", "day": "friday", "hour": 9},
    {"village": "Aksu", "day": "friday", "hour": 15},
]


@app.get("/stops")
def list_stops(day: str | None = None, earliest: str = "0"):
    return [
        stop
        for stop in STOPS
        if (day is None or stop["day"] == day) and stop["hour"] >= earliest
    ]
