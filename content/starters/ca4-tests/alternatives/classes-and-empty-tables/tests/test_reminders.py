import datetime
from unittest import mock

from things import StationTest

import remind


class Reminders(StationTest):
    def run_on(self, day):
        send = mock.Mock()
        remind.remind(datetime.date.fromisoformat(day), send)
        return send

    def test_day_before(self):
        self.new_task(due="2031-11-15")
        send = self.run_on("2031-11-14")
        send.assert_called_once()
        self.assertEqual(send.call_args.args[0], "tamsin@skua.example")

    def test_too_early(self):
        self.new_task(due="2031-11-15")
        self.run_on("2031-11-12").assert_not_called()


class Failures(StationTest):
    def test_shape(self):
        error = self.send("POST", "/lists", 422, name=" ")["error"]
        self.assertEqual(sorted(error), ["code", "message"])
