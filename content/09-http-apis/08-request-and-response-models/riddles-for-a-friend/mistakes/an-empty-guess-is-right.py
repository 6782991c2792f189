from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()

RIDDLES = {
    1: {"id": 1, "question": "What gets wetter the more it dries?", "answer": "a towel"},
}


class RiddleIn(BaseModel):
    question: Annotated[str, Field(min_length=1)]
    answer: Annotated[str, Field(min_length=1)]


class RiddleOut(BaseModel):
    id: int
    question: str


class Guess(BaseModel):
    guess: str


@app.get("/riddles", response_model=list[RiddleOut])
def list_riddles():
    return list(RIDDLES.values())


@app.post("/riddles", status_code=201, response_model=RiddleOut)
def create_riddle(new: RiddleIn):
    riddle_id = max(RIDDLES, default=0) + 1
    RIDDLES[riddle_id] = {"id": riddle_id, **new.model_dump()}
    return RIDDLES[riddle_id]


@app.post("/riddles/{riddle_id}/guesses")
def check_guess(riddle_id: int, new: Guess):
    answer = RIDDLES[riddle_id]["answer"]
    return {"right": new.guess.lower() in answer.lower()}
