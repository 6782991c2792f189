"""The X-ray as a task for Celery, which another program does: the worker.

A real broker is a server such as RabbitMQ or Redis. This one is a folder, so that you can look
into it.
"""

from pathlib import Path

from celery import Celery
from celery.schedules import crontab

import evening
import hospital
import machine
import post

Path("queue/control").mkdir(parents=True, exist_ok=True)
app = Celery("night_shift", broker="filesystem://")
app.conf.broker_transport_options = {
    "data_folder_in": "queue",
    "data_folder_out": "queue",
    "control_folder": "queue/control",
}


@app.task(acks_late=True)
def take_xray(name, animal):
    picture = machine.xray(name, animal)
    Path(f"xray-{name}.txt").write_text(picture, encoding="utf-8")


@app.task
def take_xray_of(number):
    hospital.take_xray(number)


@app.task(bind=True)
def send_letter(self, family, text):
    try:
        post.send(family, text)
    except OSError as error:
        raise self.retry(exc=error, max_retries=3, countdown=10) from error


@app.task
def good_night():
    print(evening.call_the_hospital())


app.conf.beat_schedule = {
    "good night": {"task": "night_shift.good_night", "schedule": crontab(hour=19, minute=0)},
}
