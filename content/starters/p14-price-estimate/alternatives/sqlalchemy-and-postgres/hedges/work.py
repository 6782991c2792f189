import time

from pydantic import ValidationError
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from hedges import journal
from hedges.config import setting
from hedges.pricing import Models
from hedges.shapes import Hedge
from hedges.tables import Base, Job, Row, get_engine


def failure(code, message):
    return {"error": {"code": code, "message": message}}


def answer(models, hedge, **where):
    mine = models.for_customer(hedge.email)
    for model in models.all():
        price, warnings = model(hedge)
        if model is mine:
            found = {
                "price": price, "currency": model.currency,
                "model": model.version, "warnings": warnings,
            }
        journal.write(
            model=model.version, price=price, warnings=len(warnings), answered=model is mine,
            length_m=hedge.length_m, height_m=hedge.height_m, years=hedge.years,
            thorns=hedge.thorns, **where,
        )
    return found


class Worker:
    def __init__(self):
        self.models, self.name = Models(), setting("WORKER", "worker")
        Base.metadata.create_all(get_engine())

    def run(self, forever):
        while True:
            number = self.unfinished() or self.next()
            if number:
                self.do(number)
            elif not forever:
                return
            else:
                time.sleep(1)

    def unfinished(self):
        with Session(get_engine()) as session:
            query = select(Job.id).where(Job.state == "running", Job.worker == self.name)
            return session.scalars(query).first()

    def next(self):
        """Takes the first job that's still waiting when this worker writes its name."""
        with Session(get_engine()) as session:
            numbers = session.scalars(select(Job.id).where(Job.state == "waiting").order_by(Job.id)).all()
            session.rollback()
            for number in numbers:
                mine = update(Job).where(Job.id == number, Job.state == "waiting")
                taken = session.execute(mine.values(state="running", worker=self.name)).rowcount
                session.commit()
                if taken:
                    return number
        return None

    def do(self, number):
        with Session(get_engine()) as session:
            query = select(Row).where(Row.job_id == number, Row.result.is_(None))
            for row in session.scalars(query.order_by(Row.number)).all():
                row.result = self.result(row)
                session.commit()
            session.get(Job, number).state = "done"
            session.commit()

    def result(self, row):
        try:
            return answer(self.models, Hedge.model_validate(row.hedge), job=row.job_id, row=row.number)
        except ValidationError as error:
            return failure("invalid_hedge", ", ".join(one["msg"] for one in error.errors()))
