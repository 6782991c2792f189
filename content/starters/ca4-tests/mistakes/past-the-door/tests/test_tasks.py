import datetime

import service
from db import Session, get_engine
from models import Member


def test_a_change_leaves_the_day():
    with Session(get_engine()) as session:
        malia = Member(email="malia@skua.example", name="Malia", password_hash="none")
        session.add(malia)
        session.commit()
        kitchen = service.add_list(session, malia, "Kitchen")
        task = service.add_task(session, malia, kitchen.id, "Order coffee", datetime.date(2031, 11, 15))

        service.change_task(session, malia, task.id, {"done": True})

        assert task.due == datetime.date(2031, 11, 15)
