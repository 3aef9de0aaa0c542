/** Braces on lines of their own. */
class BraceOnItsOwnLine
{
    void pause()
    {
        try
        {
            Thread.sleep(50);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
            System.err.println("interrupted");
        }
    }
}
