from django.contrib import admin
from django.db import models


class Post(models.Model):
    kind = models.CharField(max_length=10, choices=[(word, word) for word in ("lost", "found", "swap", "help")])
    title = models.CharField(max_length=60)
    text = models.CharField(max_length=500, blank=True, default="")
    phone = models.CharField(max_length=30, blank=True, default="")

    class Meta:
        ordering = ["-id"]

    def __str__(self):
        return f"{self.kind}: {self.title}"

    @admin.display(boolean=True)
    def is_approved(self):
        return hasattr(self, "approval")


class Approval(models.Model):
    post = models.OneToOneField(Post, models.CASCADE)
    at = models.DateTimeField(auto_now_add=True)
