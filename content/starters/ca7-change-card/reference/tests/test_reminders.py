import datetime

from things import a_task

from remind import remind

TODAY = datetime.date(2031, 11, 14)


def mails_of(run):
    mails = []
    remind(run, lambda to, subject, text: mails.append(to))
    return mails


def test_a_task_of_tomorrow_is_one_mail_for_one_person(malia, baptiste):
    a_task(malia, due="2031-11-15")
    a_task(baptiste, due="2031-11-20")

    assert mails_of(TODAY) == ["malia@skua.example"]
    assert mails_of(TODAY) == []


def test_a_done_task_is_no_mail(malia):
    task = a_task(malia, due="2031-11-15")
    malia.patch(f"/tasks/{task['id']}", json={"done": True})

    assert mails_of(TODAY) == []


def test_a_mail_that_failed_is_tried_again(malia):
    a_task(malia, due="2031-11-15")

    def no_network(to, subject, text):
        raise OSError("the satellite is below the horizon")

    remind(TODAY, no_network)

    assert mails_of(TODAY) == ["malia@skua.example"]
