from station.api import make_app

app = make_app()
