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
            System.err.println("interrupted");
        }
    }
}
