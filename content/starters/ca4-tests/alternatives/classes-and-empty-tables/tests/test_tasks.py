from things import StationTest


class Tasks(StationTest):
    def test_patch_keeps_due(self):
        task = self.new_task(due="2031-11-15")
        self.send("PATCH", f"/tasks/{task['id']}", 200, title="Order tea")
        self.assertEqual(self.send("GET", f"/tasks/{task['id']}", 200)["due"], "2031-11-15")

    def test_patch_sets_due(self):
        task = self.new_task()
        task = self.send("PATCH", f"/tasks/{task['id']}", 200, due="2031-11-15")
        self.assertEqual(task["due"], "2031-11-15")

    def test_delete_takes_notes(self):
        task = self.new_task()
        note = self.send("POST", f"/tasks/{task['id']}/notes", 201, text="No pineapple.")
        self.send("DELETE", f"/tasks/{task['id']}", 204)
        self.send("GET", f"/notes/{note['id']}", 404)


class Pages(StationTest):
    def setUp(self):
        super().setUp()
        for name in "ABC":
            self.send("POST", "/lists", 201, name=name)

    def test_limit(self):
        page = self.send("GET", "/lists?limit=1", 200)
        self.assertEqual((len(page["items"]), page["total"]), (1, 3))

    def test_offset(self):
        names = [one["name"] for one in self.send("GET", "/lists?offset=1", 200)["items"]]
        self.assertEqual(names, ["B", "C"])
