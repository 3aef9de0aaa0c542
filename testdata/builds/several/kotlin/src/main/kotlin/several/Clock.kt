package several

class Clock {
    fun now(): Long = System.nanoTime()
}
