package shop.notifications;

public record Notification(String customer, String text) {}
