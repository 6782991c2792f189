from things import StationTest


class Secrets(StationTest):
    def setUp(self):
        super().setUp()
        self.task = self.new_task(title="Hats")
        self.note = self.send("POST", f"/tasks/{self.task['id']}/notes", 201, text="Wool")
        self.path = f"/lists/{self.task['list_id']}"

    def test_note_is_hidden(self):
        self.log_in("malia")
        self.send("GET", f"/notes/{self.note['id']}", 404)
        self.log_in("tamsin")
        self.send("GET", f"/notes/{self.note['id']}", 200)

    def test_guest_sees_it_until_leaving(self):
        self.log_in("malia")
        self.log_in("tamsin")
        guest = self.send("POST", f"{self.path}/shares", 201, email="malia@skua.example")
        self.log_in("malia")
        self.send("GET", f"/notes/{self.note['id']}", 200)
        self.send("DELETE", f"{self.path}/shares/{guest['member_id']}", 204)
        self.send("GET", f"/notes/{self.note['id']}", 404)

    def test_no_login(self):
        del self.client.headers["Authorization"]
        self.send("GET", self.path, 401)
