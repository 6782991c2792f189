from django.contrib import admin

from .models import Approval, Post


class ApprovalInline(admin.TabularInline):
    model = Approval
    readonly_fields = ["at"]


@admin.register(Post)
class PostAdmin(admin.ModelAdmin):
    list_display = ["__str__", "is_approved"]
    inlines = [ApprovalInline]
