"""Numbers for the people at a dumpling window."""

import os

from fastapi import FastAPI, Request, Response

import printer
import store

app = FastAPI(title="Dumplings", root_path="/queue")


@app.post("/numbers", status_code=201)
def take_number(request: Request, response: Response):
    number, is_new = store.number_for(request.client.host)
    if not is_new:
        response.status_code = 200
    link = request.url_for("show_number", number=number)
    return {"number": number, "phone": request.client.host, "link": str(link), "worker": os.getpid()}


@app.get("/numbers/{number}")
def show_number(number: int):
    return {"number": number, "text": f"Listen for {number}."}


@app.post("/slips/{number}", status_code=201)
async def order_slip(number: int):
    await printer.print_slip(number)
    return {"slip": number}


@app.post("/next")
def call_next():
    return {"number": store.call_next()}


@app.get("/board")
def show_board():
    now, waiting = store.look()
    return {"now": now, "waiting": waiting, "text": "Bring your own chopsticks."}
